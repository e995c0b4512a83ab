package io.kvmnet.fake;

import io.kvmnet.error.NativeError;
import java.io.Serial;
import java.util.UUID;

/** What libvirt would have reported, on the way to the session that knows what was tried. */
final class Refusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private static final int NO_DOMAIN = 0;
  private static final int NETWORK_DRIVER = 19;

  private final transient NativeError error;

  private Refusal(int domain, int code, String message) {
    super(message, null, false, false);
    this.error = new NativeError(domain, code, message);
  }

  NativeError error() {
    return error;
  }

  static Refusal noNetwork(UUID uuid) {
    return driver(43, "Network not found: no network with matching uuid '" + uuid + "'");
  }

  static Refusal invalidState(String what) {
    return driver(55, "Requested operation is not valid: " + what);
  }

  static Refusal operationFailed(String what) {
    return driver(9, "operation failed: " + what);
  }

  static Refusal internal(String what) {
    return driver(1, "internal error: " + what);
  }

  static Refusal unsupported(String what) {
    return driver(67, "unsupported configuration: " + what);
  }

  static Refusal withoutSubnet(String mode, String network) {
    return driver(
        27,
        "XML error: "
            + mode
            + " forwarding requested, but no IP address provided for network '"
            + network
            + "'");
  }

  static Refusal readOnly(String function) {
    return driver(29, "operation forbidden: read only access prevents " + function);
  }

  static Refusal subnetInUse(String device) {
    return new Refusal(
        NO_DOMAIN, 1, "internal error: Network is already in use by interface " + device);
  }

  static Refusal routeInUse(String address, String device) {
    return new Refusal(
        NO_DOMAIN,
        1,
        "internal error: Route address '"
            + address
            + "' conflicts with IP address for '"
            + device
            + "'");
  }

  static Refusal system(String what) {
    return new Refusal(NO_DOMAIN, 38, what);
  }

  private static Refusal driver(int code, String message) {
    return new Refusal(NETWORK_DRIVER, code, message);
  }
}
