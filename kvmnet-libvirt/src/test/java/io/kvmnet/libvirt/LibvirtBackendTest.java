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
import io.kvmnet.lab.ChildJvm;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract for all backends does not ask of this one. */
class LibvirtBackendTest {

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
    ChildJvm.of(Soak.class)
        // A heap that is resident from the start: only what is outside of it can grow.
        .options("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch")
        .run(testDriver())
        .orThrow();
  }

  private static Network network(String name) {
    return Network.isolated().name(name).build();
  }

  private NetworkBackend openTestDriver() throws IOException {
    return open(testDriver());
  }

  /** A file of one's own, since the default one is shared by all connections of the process. */
  private String testDriver() throws IOException {
    return "test://" + Files.writeString(directory.resolve("node.xml"), NODE);
  }

  static NetworkBackend open(String uri) {
    return new LibvirtBackendProvider()
        .open(
            BackendOptions.builder()
                .uri(URI.create(uri))
                .readOnly(false)
                .timeout(Duration.ofSeconds(20))
                .build());
  }
}
