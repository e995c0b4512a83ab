package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection broke, or no answer came in time: the daemon may or may not have done what it was
 * asked. Look, before trying again: the next call connects anew, over the same {@link
 * io.kvmnet.KvmNet} and the same handles.
 *
 * @since 0.1.0
 */
public final class ConnectionLostException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public ConnectionLostException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }

  @Override
  public boolean retryable() {
    return true;
  }
}
