package io.kvmnet.fake;

import io.kvmnet.error.NativeError;
import java.util.UUID;

/** What libvirt reports, with its own numbers and words. */
final class LibvirtErrors {

  private static final int NONE = 0;
  private static final int NETWORK = 19;

  private LibvirtErrors() {}

  static NativeError noSuchNetwork(UUID uuid) {
    return network(43, "Network not found: no network with matching uuid '" + uuid + "'");
  }

  static NativeError uuidTaken(String name, UUID uuid) {
    return network(
        9, "operation failed: network '" + name + "' is already defined with uuid " + uuid);
  }

  static NativeError nameTaken(String name, UUID uuid) {
    return network(9, "operation failed: network '" + name + "' already exists with uuid " + uuid);
  }

  static NativeError bridgeTaken(String bridge) {
    return network(1, "internal error: bridge name '" + bridge + "' already in use.");
  }

  static NativeError noBridgeLeft(int last) {
    return network(1, "internal error: Bridge generation exceeded max id " + last);
  }

  static NativeError alreadyActive() {
    return invalid("network is already active");
  }

  static NativeError alreadyActive(String name) {
    return invalid("network is already active as '" + name + "'");
  }

  static NativeError notActive(String name) {
    return invalid("network '" + name + "' is not active");
  }

  static NativeError undefineTransient() {
    return invalid("can't undefine transient network");
  }

  static NativeError autostartTransient() {
    return invalid("cannot set autostart for transient network");
  }

  static NativeError subnetTaken(String user) {
    return new NativeError(
        NONE, 1, "internal error: Network is already in use by interface " + user);
  }

  static NativeError interfaceTaken(String bridge) {
    return new NativeError(NONE, 38, "error creating bridge interface " + bridge + ": File exists");
  }

  static NativeError readOnly(String function) {
    return network(29, "operation forbidden: read only access prevents " + function);
  }

  private static NativeError invalid(String message) {
    return network(55, "Requested operation is not valid: " + message);
  }

  private static NativeError network(int code, String message) {
    return new NativeError(NETWORK, code, message);
  }
}
