package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection could not be opened: no backend for the URI, no libvirt on the machine, no daemon,
 * or the daemon did not answer in time.
 *
 * @since 0.1.0
 */
public final class ConnectionFailedException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public ConnectionFailedException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
