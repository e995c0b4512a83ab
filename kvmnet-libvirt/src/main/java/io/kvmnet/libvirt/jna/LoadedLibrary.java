package io.kvmnet.libvirt.jna;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.Libvirt.VirErrorCallback;
import org.libvirt.jna.virError;

/** libvirt's client library, loaded on first need. */
public final class LoadedLibrary {

  private LoadedLibrary() {}

  /**
   * Returns the library.
   *
   * @return always the same object
   * @throws UnsatisfiedLinkError if the machine has no libvirt
   */
  public static NetworkLibrary get() {
    return Holder.load();
  }

  /** Returns what libvirt is to call instead of printing an error: nothing is done. */
  public static VirErrorCallback silence() {
    return Silence.INSTANCE;
  }

  /** Never collected, since libvirt keeps its address. */
  private static final class Silence implements VirErrorCallback {
    static final Silence INSTANCE = new Silence();

    @Override
    public void errorCallback(@Nullable Pointer userData, virError error) {}
  }

  private static final class Holder {
    private static @Nullable NetworkLibrary library;

    static synchronized NetworkLibrary load() {
      NetworkLibrary loaded = library;
      if (loaded == null) {
        // Not the default charset: under LC_ALL=C that would be ASCII.
        loaded =
            Native.load(
                "virt", NetworkLibrary.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        loaded.virInitialize();
        loaded.virSetErrorFunc(null, silence());
        library = loaded;
      }
      return loaded;
    }
  }
}
