package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * A network of this name or UUID is there already, and is not the one that was meant. libvirt: 9
 * {@code VIR_ERR_OPERATION_FAILED} with {@code already exists} or {@code already defined}.
 *
 * @since 0.1.0
 */
public final class NetworkExistsException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public NetworkExistsException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
