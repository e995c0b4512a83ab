package io.kvmnet.lab;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a {@link PrivateLibvirtd} needs of the machine. */
public final class LibvirtdRequirements {
  private static final List<Path> PROGRAM_DIRECTORIES =
      Stream.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin")
          .map(Path::of)
          .toList();

  /** Each program and the Debian package that has it. */
  private enum Program {
    UNSHARE("unshare", "util-linux"),
    NSENTER("nsenter", "util-linux"),
    IP("ip", "iproute2"),
    IPTABLES("iptables", "iptables"),
    LIBVIRTD("libvirtd", "libvirt-daemon-system"),
    VIRSH("virsh", "libvirt-clients"),
    DNSMASQ("dnsmasq", "dnsmasq-base"),
    BUSYBOX("busybox", "busybox");

    private final String command;
    private final String debianPackage;

    Program(String command, String debianPackage) {
      this.command = command;
      this.debianPackage = debianPackage;
    }

    private boolean isMissing() {
      return PROGRAM_DIRECTORIES.stream()
          .noneMatch(directory -> Files.isExecutable(directory.resolve(command)));
    }
  }

  private static final List<String> MISSING = List.copyOf(findMissing());

  private LibvirtdRequirements() {}

  /**
   * Returns what is missing, each with what brings it; empty where a private libvirtd can run.
   * Looks once per JVM.
   */
  public static List<String> missing() {
    return MISSING;
  }

  private static List<String> findMissing() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return List.of("Linux");
    }
    List<String> missing = new ArrayList<>();
    List<Program> programs = Stream.of(Program.values()).filter(Program::isMissing).toList();
    if (!programs.isEmpty()) {
      missing.add(
          "%s (apt-get install --no-install-recommends %s)"
              .formatted(
                  String.join(", ", programs.stream().map(program -> program.command).toList()),
                  String.join(
                      " ",
                      programs.stream()
                          .map(program -> program.debianPackage)
                          .distinct()
                          .toList())));
    }
    if (!mayUnshare()) {
      missing.add("the right to make network, mount and PID namespaces (root has it)");
    }
    return missing;
  }

  private static boolean mayUnshare() {
    try {
      File nowhere = new File("/dev/null");
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
