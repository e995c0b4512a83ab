package io.kvmnet.lab;

import com.sun.jna.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a {@link PrivateLibvirtd} needs of the machine. The Debian packages that bring it stand in
 * the resource {@code libvirtd-packages.txt}.
 */
public final class LibvirtdRequirements {
  private static final List<String> PROGRAMS =
      List.of(
          "unshare", "nsenter", "ip", "iptables-save", "libvirtd", "virsh", "dnsmasq", "busybox");
  private static final List<String> MISSING = List.copyOf(findMissing());

  private LibvirtdRequirements() {}

  /**
   * Returns what is missing: programs and rights; empty where a private libvirtd can run. Looks
   * once per JVM.
   */
  public static List<String> missing() {
    return MISSING;
  }

  /** Tells whether libvirt's client library can be loaded. */
  static boolean hasLibrary() {
    try {
      NativeLibrary.getInstance("virt");
      return true;
    } catch (UnsatisfiedLinkError e) {
      return false;
    }
  }

  private static List<String> findMissing() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return List.of("Linux");
    }
    List<String> missing = new ArrayList<>();
    PROGRAMS.stream().filter(program -> !isThere(program)).forEach(missing::add);
    if (!mayUnshare()) {
      missing.add("the right to make network, mount and PID namespaces (root has it)");
    }
    return missing;
  }

  private static boolean isThere(String program) {
    return Stream.of(Box.SEARCH_PATH.split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private static boolean mayUnshare() {
    File nowhere = new File("/dev/null");
    try {
      return new ProcessBuilder(
                  "unshare", "--mount", "--net", "--pid", "--fork", "--mount-proc", "true")
              .redirectInput(nowhere)
              .redirectOutput(nowhere)
              .redirectError(nowhere)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
