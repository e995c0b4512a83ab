package io.kvmnet.libvirt;

import io.kvmnet.error.NativeError;
import io.kvmnet.libvirt.jna.LibvirtFunctions;

/**
 * A native call failed. Carries the error from the connection's thread, where alone it can be read,
 * to the caller's, whose stack trace is the one of interest.
 */
final class NativeFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient NativeError error;
  private final boolean connectionLost;

  NativeFailure(NativeError error, boolean connectionLost) {
    super(error.message(), null, false, false);
    this.error = error;
    this.connectionLost = connectionLost;
  }

  /** Reads what the last call on this thread failed of. */
  static NativeError lastError(LibvirtFunctions libvirt) {
    int code = libvirt.virGetLastErrorCode();
    String message = libvirt.virGetLastErrorMessage();
    return new NativeError(
        libvirt.virGetLastErrorDomain(),
        code,
        code == 0 || message == null ? "the call failed, but libvirt does not say why" : message);
  }

  NativeError error() {
    return error;
  }

  /** Tells whether the connection, not the operation, is what failed. */
  boolean connectionLost() {
    return connectionLost;
  }

  boolean hasCode(int code) {
    return error.code() == code;
  }
}
