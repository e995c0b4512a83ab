package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection may not do this: it is read-only, or the daemon's authorization refused. libvirt:
 * 29 {@code VIR_ERR_OPERATION_DENIED}, 45 {@code VIR_ERR_AUTH_FAILED}, 79 {@code
 * VIR_ERR_AUTH_CANCELLED}, 80 {@code VIR_ERR_AUTH_UNAVAILABLE}, 88 {@code VIR_ERR_ACCESS_DENIED}.
 *
 * @since 0.1.0
 */
public final class AccessDeniedException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public AccessDeniedException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
