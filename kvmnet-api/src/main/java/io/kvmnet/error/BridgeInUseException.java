package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * The bridge name that the network asks for belongs to another network or to an interface of the
 * host. libvirt: 1 {@code VIR_ERR_INTERNAL_ERROR} with {@code bridge name … already in use}; for
 * the host's own interfaces kvmnet refuses before libvirt is asked, because a failed start on
 * libvirt 11.3 takes such an interface down and deletes it if it is a bridge.
 *
 * @since 0.1.0
 */
public final class BridgeInUseException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public BridgeInUseException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
