package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * The {@code KvmNet} was closed, by the caller, before this call.
 *
 * @since 0.1.0
 */
public final class ConnectionClosedException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public ConnectionClosedException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
