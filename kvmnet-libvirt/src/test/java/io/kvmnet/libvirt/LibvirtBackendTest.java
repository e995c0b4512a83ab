package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kvmnet.error.ConnectionClosedException;
import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.ConnectionLostException;
import io.kvmnet.error.Failure;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NetworkNotFoundException;
import io.kvmnet.error.NetworkStateException;
import io.kvmnet.lab.Fresh;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtLibrary;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.model.Network;
import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.Capability;
import io.kvmnet.spi.NetworkBackend;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract for all backends does not ask of this one. */
class LibvirtBackendTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 2_500;
  private static final long MOST_GROWTH_KIB = 16 * 1024;
  private static final String NODE =
      "<node><network><name>first</name><bridge name='virbr9'/></network></node>";

  @TempDir Path directory;

  @Test
  void claims_looksAtTheDriver() {
    LibvirtBackendProvider provider = new LibvirtBackendProvider();
    assertThat(List.of("qemu:///system", "QEMU+ssh://a@b/system", "network:///system"))
        .allMatch(uri -> provider.claims(URI.create(uri)));
    assertThat(List.of("fake:///x", "http://x/", "qemux:///"))
        .noneMatch(uri -> provider.claims(URI.create(uri)));
  }

  @Test
  void theUriInMessages_hasNoPassword() {
    assertThat(Uris.printable(URI.create("qemu+tcp://me:secret@host/system?x=a:b@c")))
        .isEqualTo("qemu+tcp://me@host/system?x=a:b@c");
  }

  @Test
  @RequiresLibvirtLibrary
  void open_whereNobodyListens_saysSo_andKeepsTheNativeError() {
    ConnectionFailedException failure =
        catchThrowableOfType(
            ConnectionFailedException.class,
            () -> open("qemu+unix:///system?socket=" + directory.resolve("none")));
    assertThat(failure).hasMessageContaining("Start the daemon");
    assertThat(failure.nativeError().orElseThrow().code()).isEqualTo(38);
  }

  @Test
  void load_withoutTheLibrary_saysWhatToInstall() {
    Failure attempt = Failure.of("open", "a connection");
    assertThatThrownBy(() -> LibvirtLibrary.load(attempt, "no-such-library"))
        .isInstanceOf(ConnectionFailedException.class)
        .hasMessageContaining("libvirt0");
  }

  @Test
  @RequiresLibvirtLibrary
  void errors_areTyped_andKeepTheNativeCode() throws IOException {
    try (NetworkBackend backend = openTestDriver()) {
      KvmNetException missing =
          catchThrowableOfType(
              NetworkNotFoundException.class, () -> backend.start(UUID.randomUUID()));
      assertThat(missing.nativeError().orElseThrow().code()).isEqualTo(43);
      UUID first = backend.find("first").orElseThrow().uuid();
      // The test driver starts what the file defines.
      assertThatThrownBy(() -> backend.start(first)).isInstanceOf(NetworkStateException.class);
    }
  }

  @Test
  @RequiresLibvirtLibrary
  void names_areUtf8_whateverTheDefaultCharset() throws IOException {
    try (NetworkBackend backend = openTestDriver()) {
      UUID uuid = backend.define(network("nät-网"));
      assertThat(backend.find("nät-网").orElseThrow().uuid()).isEqualTo(uuid);
      assertThat(backend.list()).anyMatch(state -> state.name().equals("nät-网"));
      assertThat(backend.find("first\0x")).isEmpty();
    }
  }

  @Test
  @RequiresLibvirtLibrary
  void anInterrupt_doesNotCutACallShort_andIsThereAfterwards() throws IOException {
    try (NetworkBackend backend = openTestDriver()) {
      Thread.currentThread().interrupt();
      assertThat(backend.find("first")).isPresent();
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  @RequiresLibvirtLibrary
  void close_twice_andCallsAfterwards() throws IOException {
    NetworkBackend backend = openTestDriver();
    backend.close();
    backend.close();
    assertThatThrownBy(backend::list).isInstanceOf(ConnectionClosedException.class);
  }

  @Test
  @RequiresLibvirtd
  void aKilledDaemon_isALostConnection(@Fresh PrivateLibvirtd libvirtd) {
    try (NetworkBackend backend = open(libvirtd.uri());
        NetworkBackend networksOnly = open(libvirtd.networkUri())) {
      assertThat(backend.capabilities()).contains(Capability.LEASES);
      assertThat(backend.list()).isEmpty();
      assertThat(networksOnly.capabilities()).doesNotContain(Capability.HOST_INTERFACES);
      libvirtd.killDaemon();
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(backend::list).isInstanceOf(ConnectionLostException.class);
      }
    }
  }

  @Test
  @RequiresLibvirtLibrary
  void aSoak_givesNoWrongAnswer_andLeaksNothing() throws Exception {
    try (NetworkBackend backend = openTestDriver()) {
      // Lets the heap and the compiled code grow to their size.
      rounds(backend, ROUNDS);
      long memory = residentKib();
      int files = openFiles();
      rounds(backend, ROUNDS);
      assertThat(residentKib() - memory).isLessThan(MOST_GROWTH_KIB);
      assertThat(openFiles()).isLessThanOrEqualTo(files + THREADS);
    }
  }

  private static void rounds(NetworkBackend backend, int rounds) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> tasks =
          IntStream.range(0, THREADS)
              .<Callable<Void>>mapToObj(
                  number ->
                      () -> {
                        for (int i = 0; i < rounds; i++) {
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
    UUID uuid = backend.define(network(name));
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
    String[] files = new java.io.File("/proc/self/fd").list();
    return files == null ? 0 : files.length;
  }

  private static Network network(String name) {
    return Network.isolated().name(name).build();
  }

  private NetworkBackend openTestDriver() throws IOException {
    Path node = Files.writeString(directory.resolve("node.xml"), NODE);
    return open("test://" + node);
  }

  private static NetworkBackend open(String uri) {
    return new LibvirtBackendProvider()
        .open(
            BackendOptions.builder()
                .uri(URI.create(uri))
                .readOnly(false)
                .timeout(Duration.ofSeconds(20))
                .build());
  }
}
