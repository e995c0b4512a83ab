package io.kvmnet.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a laboratory must not change of the host that it runs on.
 *
 * @param links the interfaces, their state and addresses
 * @param routes the routes of all tables
 * @param firewall the firewall's rules, without counters and comments
 * @param forwarding whether the host forwards IPv4
 * @param mounts the mounts
 * @param files the names in the directories that libvirt writes to
 */
record HostState(
    String links,
    String routes,
    String firewall,
    String forwarding,
    List<String> mounts,
    List<String> files) {

  static HostState now() {
    try {
      return new HostState(
          run("ip", "-brief", "address"),
          run("ip", "route", "show", "table", "all"),
          withoutComments(run("iptables-save") + run("ip6tables-save")),
          Files.readString(Path.of("/proc/sys/net/ipv4/ip_forward")),
          Files.readAllLines(Path.of("/proc/self/mounts")),
          Stream.of("/run", "/run/netns", "/run/libvirt", "/etc/libvirt", "/var/lib/libvirt")
              .flatMap(HostState::names)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> names(String directory) {
    try (Stream<Path> paths = Files.list(Path.of(directory))) {
      return paths.map(Path::toString).sorted().toList().stream();
    } catch (IOException e) {
      return Stream.of(directory + " is not there");
    }
  }

  private static String withoutComments(String rules) {
    return rules.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
  }

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
