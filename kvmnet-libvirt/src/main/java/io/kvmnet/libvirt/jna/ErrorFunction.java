package io.kvmnet.libvirt.jna;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Receives each error as it arises ({@code virErrorFunc}). Libvirt keeps no reference that the
 * garbage collector sees: whoever registers one has to hold it as long as libvirt may call it.
 * Called on the thread that made the failing call.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ErrorFunction extends Callback {

  /**
   * Takes note of an error.
   *
   * @param userData what was given at registration, or null
   * @param error a {@code virErrorPtr}, valid during this call only
   */
  void errorArose(@Nullable Pointer userData, @Nullable Pointer error);
}
