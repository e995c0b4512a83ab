package io.kvmnet.libvirt;

import com.sun.jna.Library;
import com.sun.jna.Native;
import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.Failure;
import io.kvmnet.libvirt.jna.ErrorFunction;
import io.kvmnet.libvirt.jna.LibvirtFunctions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The native library, loaded when the first connection is opened. */
final class LibvirtLibrary {

  /**
   * Without one, libvirt prints every error to the process's standard error. Static, because
   * libvirt's pointer to it does not keep it from the garbage collector.
   */
  static final ErrorFunction SILENCE = (userData, error) -> {};

  private static @Nullable LibvirtFunctions loaded;

  private LibvirtLibrary() {}

  /**
   * Returns the library. A failure is not remembered: libvirt may have been installed since.
   *
   * @throws ConnectionFailedException if the machine has no libvirt
   */
  static synchronized LibvirtFunctions load(Failure attempt) {
    LibvirtFunctions functions = loaded;
    if (functions == null) {
      functions = load(attempt, "virt");
      // Errors of a connection that does not come about have no other taker.
      functions.virSetErrorFunc(null, SILENCE);
      loaded = functions;
    }
    return functions;
  }

  static LibvirtFunctions load(Failure attempt, String library) {
    try {
      LibvirtFunctions functions =
          Native.load(
              library,
              LibvirtFunctions.class,
              Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.UTF_8.name()));
      functions.virInitialize();
      return functions;
    } catch (LinkageError e) {
      throw new ConnectionFailedException(
          attempt
              .because("the library libvirt cannot be loaded")
              .advising(
                  "Install libvirt's client library: apt install libvirt0 (Debian, Ubuntu), dnf install"
                      + " libvirt-libs (Fedora, RHEL)."),
          e);
    }
  }
}
