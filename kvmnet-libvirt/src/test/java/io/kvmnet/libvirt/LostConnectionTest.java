package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.error.ConnectionLostException;
import io.kvmnet.error.UndoReport;
import io.kvmnet.lab.Fresh;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.model.Network;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A daemon that dies at the worst moment, and one that restarts. */
@RequiresLibvirtd
class LostConnectionTest {

  private static final Network LAB =
      Network.isolated().name("lab").bridge(bridge -> bridge.stp(false)).build();

  private final PrivateLibvirtd libvirtd;

  LostConnectionTest(@Fresh PrivateLibvirtd libvirtd) {
    this.libvirtd = libvirtd;
  }

  @Test
  void aDaemonKilledBeforeTheStart_leavesTheDefinition_andSaysSo() {
    try (KvmNet kvm = connectWithStart(start -> kill(start))) {
      ConnectionLostException lost = applyInVain(kvm);
      assertThat(lost.undo().map(UndoReport::isComplete)).contains(false);
      assertThat(lost.undo().orElseThrow().left()).contains("define network 'lab'");
      assertThat(lost).hasMessageContaining("Could not be undone").matches(e -> e.retryable());
      assertThatThrownBy(() -> kvm.networks().list())
          .isInstanceOf(ConnectionLostException.class)
          .hasMessageContaining("cannot be opened anew")
          .hasMessageContaining("Start the daemon");

      libvirtd.restartDaemon();

      assertThat(kvm.networks().get("lab").isActive()).isFalse();
      assertThat(kvm.networks().apply(LAB).isActive()).isTrue();
    }
  }

  @Test
  void aDaemonThatRestartsBeforeTheStart_isFoundAgain_andAllIsUndone() {
    try (KvmNet kvm = connectWithStart(start -> restart(start))) {
      ConnectionLostException lost = applyInVain(kvm);

      assertThat(lost.undo().orElseThrow().left()).isEmpty();
      assertThat(kvm.networks().list()).isEmpty();
      assertThat(kvm.networks().apply(LAB).isActive()).isTrue();
    }
  }

  @Test
  void aDaemonThatRestartsAfterTheStart_hasTheNetworkStoppedAgain() {
    try (KvmNet kvm =
        connectWithStart(
            start -> {
              start.call();
              return restart(start);
            })) {
      ConnectionLostException lost = applyInVain(kvm);

      assertThat(lost.undo().orElseThrow().undone())
          .containsExactly("start network 'lab'", "define network 'lab'");
      assertThat(kvm.networks().list()).isEmpty();
      assertThat(kvm.networks().apply(LAB).isActive()).isTrue();
    }
  }

  @Test
  void handles_surviveARestartOfTheDaemon() {
    try (KvmNet kvm = KvmNet.connect(libvirtd.uri())) {
      ManagedNetwork lab = kvm.networks().apply(LAB);
      for (int i = 0; i < 2; i++) {
        libvirtd.restartDaemon();
        assertThatThrownBy(lab::state)
            .isInstanceOf(ConnectionLostException.class)
            .hasMessageContaining("the next call connects anew");
        assertThat(lab.isActive()).isTrue();
      }
      lab.stop();
      assertThat(lab.isActive()).isFalse();
    }
  }

  @Test
  void manyThreads_findTheNewDaemonTogether() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (KvmNet kvm = KvmNet.connect(libvirtd.uri())) {
      ManagedNetwork lab = kvm.networks().define(LAB);
      libvirtd.restartDaemon();
      Callable<Boolean> patient =
          () -> {
            try {
              return lab.isPersistent();
            } catch (ConnectionLostException e) {
              return lab.isPersistent();
            }
          };
      List<Future<Boolean>> answers =
          threads.invokeAll(IntStream.range(0, 32).mapToObj(i -> patient).toList());
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static ConnectionLostException applyInVain(KvmNet kvm) {
    return catchThrowableOfType(ConnectionLostException.class, () -> kvm.networks().apply(LAB));
  }

  private Object kill(Callable<?> call) throws Exception {
    libvirtd.killDaemon();
    return call.call();
  }

  private Object restart(Callable<?> call) throws Exception {
    libvirtd.restartDaemon();
    return call.call();
  }

  /** Something happens when the first network is about to start. */
  private KvmNet connectWithStart(Interference interference) {
    AtomicBoolean happened = new AtomicBoolean();
    return KvmNet.using(
        LibvirtBackend.open(
            RoundTripTest.options(libvirtd),
            InterceptedLibvirt.by(
                (function, original) ->
                    function.equals("virNetworkCreate") && happened.compareAndSet(false, true)
                        ? interference.with(original)
                        : original.call())));
  }

  @FunctionalInterface
  private interface Interference {
    Object with(Callable<?> start) throws Exception;
  }
}
