package io.kvmnet.libvirt;

import org.jspecify.annotations.Nullable;

/** Something to do on a thread of the connection. */
@FunctionalInterface
interface NativeCall<T extends @Nullable Object> {

  /**
   * Does it.
   *
   * @throws NativeFailure if libvirt says that it failed
   */
  T run() throws NativeFailure;
}
