package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * The backend cannot do this: the feature needs another version, another package or another
 * backend, which the message names. Also thrown when libvirt accepted a definition and silently
 * dropped a part of it. libvirt: 3 {@code VIR_ERR_NO_SUPPORT}, 84 {@code
 * VIR_ERR_OPERATION_UNSUPPORTED}.
 *
 * @since 0.1.0
 */
public final class UnsupportedFeatureException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /** What is lacking. */
  private final String feature;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param feature what is lacking, for example {@code title}
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public UnsupportedFeatureException(String feature, Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
    this.feature = feature;
  }

  /**
   * Returns what is lacking.
   *
   * @return for example {@code title}
   */
  public String feature() {
    return feature;
  }
}
