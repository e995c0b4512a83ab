package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * The change takes effect only after a restart of the network, and the caller asked that it takes
 * effect now without allowing one.
 *
 * @since 0.1.0
 */
public final class RestartRequiredException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public RestartRequiredException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
