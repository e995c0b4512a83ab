package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.model.Network;
import io.kvmnet.spi.NetworkBackend;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * A program that makes, finds, lists and removes networks from many threads, and fails if an answer
 * is wrong or if memory or file descriptors grow.
 */
final class Soak {

  private static final int THREADS = 8;
  private static final int ROUNDS = 2_500;
  private static final long MOST_GROWTH_KIB = 16 * 1024;

  private Soak() {}

  public static void main(String[] args) throws Exception {
    try (NetworkBackend backend = LibvirtBackendTest.open(args[0])) {
      // Lets what the JVM keeps outside of the heap grow to its size.
      rounds(backend);
      long memory = residentKib();
      int files = openFiles();
      rounds(backend);
      assertThat(residentKib() - memory).isLessThan(MOST_GROWTH_KIB);
      assertThat(openFiles()).isLessThanOrEqualTo(files + THREADS);
    }
  }

  private static void rounds(NetworkBackend backend) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> tasks =
          IntStream.range(0, THREADS)
              .<Callable<Void>>mapToObj(
                  number ->
                      () -> {
                        for (int i = 0; i < ROUNDS; i++) {
                          round(backend, "soak-" + number + "-" + i);
                        }
                        return null;
                      })
              .toList();
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void round(NetworkBackend backend, String name) {
    UUID uuid = backend.define(Network.isolated().name(name).build());
    assertThat(backend.find(name).orElseThrow().uuid()).isEqualTo(uuid);
    assertThat(backend.list()).anyMatch(state -> state.name().equals(name));
    backend.undefine(uuid);
    assertThat(backend.find(uuid)).isEmpty();
  }

  private static long residentKib() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private static int openFiles() {
    String[] files = new File("/proc/self/fd").list();
    return files == null ? 0 : files.length;
  }
}
