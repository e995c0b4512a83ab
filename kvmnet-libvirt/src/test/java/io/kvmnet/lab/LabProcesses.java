package io.kvmnet.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the processes that are in given namespaces, as /proc tells it. */
final class LabProcesses {

  private LabProcesses() {}

  /** Returns the identities of the network, mount and PID namespaces that a process is in. */
  static Set<String> namespacesOf(long pid) {
    Path links = Path.of("/proc", Long.toString(pid), "ns");
    return Stream.of("net", "mnt", "pid", "pid_for_children")
        .flatMap(kind -> target(links.resolve(kind)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the processes that are in at least one of the namespaces. */
  static List<ProcessHandle> in(Set<String> namespaces) {
    try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
      return processes
          .filter(process -> namespacesOf(process.pid()).stream().anyMatch(namespaces::contains))
          .toList();
    }
  }

  private static Stream<String> target(Path link) {
    try {
      return Stream.of(Files.readSymbolicLink(link).toString());
    } catch (IOException e) {
      // The process has ended meanwhile.
      return Stream.empty();
    }
  }
}
