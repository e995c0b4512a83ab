package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * The network cannot start because its subnet, or one of its routes, is in use on the host already;
 * the message names by whom. libvirt: 1 {@code VIR_ERR_INTERNAL_ERROR} with {@code Network is
 * already in use by interface}.
 *
 * @since 0.1.0
 */
public final class SubnetInUseException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public SubnetInUseException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
