package io.kvmnet.error;

import java.util.Objects;

/**
 * The error as libvirt reported it ({@code virError}): where it arose, its number and its text.
 *
 * @param domain the {@code virErrorDomain}: 19 is the network driver, 7 the RPC layer
 * @param code the {@code virErrorNumber}: 43 is {@code VIR_ERR_NO_NETWORK}
 * @param message libvirt's message, in the daemon's language, never null
 * @since 0.1.0
 */
public record NativeError(int domain, int code, String message) {

  /**
   * Refuses a null message.
   *
   * @param domain the {@code virErrorDomain}: 19 is the network driver, 7 the RPC layer
   * @param code the {@code virErrorNumber}: 43 is {@code VIR_ERR_NO_NETWORK}
   * @param message libvirt's message, in the daemon's language, never null
   */
  public NativeError {
    Objects.requireNonNull(message, "message");
  }

  /**
   * Returns code, domain and message in one line.
   *
   * @return for example {@code libvirt 43/19: Network not found: no network with matching name
   *     'lab'}
   */
  @Override
  public String toString() {
    return "libvirt " + code + "/" + domain + ": " + message;
  }
}
