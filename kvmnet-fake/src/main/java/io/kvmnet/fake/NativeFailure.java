package io.kvmnet.fake;

import io.kvmnet.error.NativeError;

/** Carries what the world reports to the session that asked, which knows operation and subject. */
final class NativeFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient NativeError error;

  NativeFailure(NativeError error) {
    super(error.message(), null, false, false);
    this.error = error;
  }

  NativeError error() {
    return error;
  }
}
