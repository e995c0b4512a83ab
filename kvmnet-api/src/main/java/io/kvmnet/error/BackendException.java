package io.kvmnet.error;

import org.jspecify.annotations.Nullable;

/**
 * The backend failed in a way that no other kind names. For libvirt's own failures {@link
 * #nativeError()} has domain, code and message.
 *
 * @since 0.1.0
 */
public final class BackendException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception from the facts of a failure.
   *
   * @param failure what failed and why
   * @param cause the exception behind it, or null
   */
  public BackendException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
