package io.kvmnet.libvirt;

import io.kvmnet.error.NativeError;

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
