package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * There is no network of this name or UUID (any more). libvirt: 43 {@code VIR_ERR_NO_NETWORK}.
 *
 * @since 0.1.0
 */
public final class NetworkNotFoundException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public NetworkNotFoundException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
