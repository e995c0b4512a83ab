package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.kvmnet.ConnectOptions;
import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.error.ConnectionClosedException;
import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.ConnectionLostException;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.model.Network;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A daemon that takes connections and calls, and answers none. */
@RequiresLibvirtd
class HungDaemonTest {

  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PrivateLibvirtd libvirtd;

  HungDaemonTest(PrivateLibvirtd libvirtd) {
    this.libvirtd = libvirtd;
  }

  @AfterEach
  void resume() {
    libvirtd.resumeDaemon();
    try (KvmNet kvm = KvmNet.connect(libvirtd.uri())) {
      kvm.networks().list().forEach(state -> kvm.networks().remove(state.name()));
    }
  }

  @Test
  void connecting_endsWithTheTimeout_andWorksWhenTheDaemonGoesOn() {
    libvirtd.pauseDaemon();

    assertTimeoutPreemptively(
        PATIENCE,
        () ->
            assertThatThrownBy(() -> connect().close())
                .isInstanceOf(ConnectionFailedException.class)
                .hasMessageContaining("no answer within PT0.5S")
                .hasMessageContaining("See whether the daemon runs"));

    libvirtd.resumeDaemon();
    try (KvmNet kvm = KvmNet.connect(libvirtd.uri())) {
      assertThat(kvm.networks().list()).isEmpty();
    }
  }

  @Test
  void everyCall_endsWithTheTimeout_andCloseReturns() {
    define("lab");
    try (KvmNet kvm = connect()) {
      ManagedNetwork lab = kvm.networks().get("lab");
      libvirtd.pauseDaemon();

      // More than there are threads that could wait for an answer.
      List<ThrowingCallable> calls =
          List.of(
              () -> kvm.networks().list(),
              () -> kvm.networks().find("lab"),
              () -> kvm.networks().apply(Network.isolated().name("other").build()),
              () -> kvm.networks().remove("lab"),
              lab::state,
              lab::start,
              lab::undefine);
      for (ThrowingCallable call : calls) {
        assertTimeoutPreemptively(
            PATIENCE,
            () ->
                assertThatThrownBy(call)
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessageContaining("no answer within PT0.5S"));
      }
      assertTimeoutPreemptively(PATIENCE, kvm::close);
      assertThatThrownBy(lab::state).isInstanceOf(ConnectionClosedException.class);
    }
  }

  @Test
  void whatWasGivenUp_isNotDoneWhenTheDaemonGoesOn() {
    define("lab");
    try (KvmNet kvm = connect()) {
      ManagedNetwork lab = kvm.networks().get("lab");
      libvirtd.pauseDaemon();
      // Hangs while it looks the network up, before it undefines it.
      assertThatThrownBy(lab::undefine).isInstanceOf(ConnectionLostException.class);
      libvirtd.resumeDaemon();

      // The same connection answers again.
      Awaitility.await()
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(kvm.networks().list()).hasSize(1));
    }
    try (KvmNet kvm = KvmNet.connect(libvirtd.uri())) {
      assertThat(kvm.networks().find("lab")).isPresent();
    }
  }

  /** With time enough, also on a busy machine. */
  private void define(String name) {
    try (KvmNet kvm = KvmNet.connect(libvirtd.uri())) {
      kvm.networks().define(Network.isolated().name(name).build());
    }
  }

  private KvmNet connect() {
    return KvmNet.connect(ConnectOptions.to(libvirtd.uri()).timeout(TIMEOUT).build());
  }
}
