package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * The network is not in the state that the operation needs: started twice, stopped while inactive,
 * autostart or undefine of a transient one. libvirt: 55 {@code VIR_ERR_OPERATION_INVALID}.
 *
 * @since 0.1.0
 */
public final class NetworkStateException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public NetworkStateException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
