package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.error.ConnectionClosedException;
import io.kvmnet.lab.Fresh;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.libvirt.jna.LibvirtFunctions;
import io.kvmnet.model.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A closed connection is closed: libvirt keeps nothing of it, and nor does the kernel. */
@RequiresLibvirtd
class ClosedConnectionTest {

  /** What {@code virConnectClose} returned: how many references are left. */
  private final List<Object> closes = new CopyOnWriteArrayList<>();

  @Test
  void close_leavesNoReferenceAndNoSocket(PrivateLibvirtd libvirtd) throws IOException {
    Set<String> before = sockets();
    KvmNet kvm = connect(libvirtd);
    assertThat(sockets()).hasSizeGreaterThan(before.size());
    useAll(kvm);

    kvm.close();

    assertThat(closes).containsExactly(0);
    assertThat(before).containsAll(sockets());
  }

  @Test
  void everyCallAfterwards_saysThatItIsClosed(PrivateLibvirtd libvirtd) {
    KvmNet kvm = connect(libvirtd);
    Network wish = Network.isolated().name("late").build();
    ManagedNetwork lab = kvm.networks().define(Network.isolated().name("early").build());
    kvm.networks().remove("early");
    kvm.close();

    List<ThrowingCallable> calls =
        List.of(
            kvm::version,
            () -> kvm.networks().list(),
            () -> kvm.networks().find("late"),
            () -> kvm.networks().get(lab.uuid()),
            () -> kvm.networks().define(wish),
            () -> kvm.networks().create(wish),
            () -> kvm.networks().plan(wish),
            () -> kvm.networks().apply(wish),
            () -> kvm.networks().remove("late"),
            lab::state,
            lab::config,
            lab::live,
            lab::leases,
            lab::bridgeName,
            lab::start,
            lab::stop,
            lab::undefine,
            () -> lab.autostart(true));
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call)
          .isInstanceOf(ConnectionClosedException.class)
          .hasMessageContaining("Open a new one");
    }
  }

  @Test
  void afterARestartOfTheDaemon_bothSocketsGo(@Fresh PrivateLibvirtd libvirtd) throws IOException {
    Set<String> before = sockets();
    KvmNet kvm = connect(libvirtd);
    useAll(kvm);
    libvirtd.restartDaemon();
    assertThatThrownBy(() -> kvm.networks().list()).hasMessageContaining("broke");
    useAll(kvm);

    kvm.close();

    assertThat(closes).containsExactly(0, 0);
    assertThat(before).containsAll(sockets());
  }

  private static void useAll(KvmNet kvm) {
    ManagedNetwork lab = kvm.networks().apply(Network.isolated().name("lab").build());
    assertThat(lab.leases()).isEmpty();
    assertThat(kvm.networks().list()).hasSize(1);
    assertThat(kvm.networks().remove("lab")).isTrue();
  }

  private KvmNet connect(PrivateLibvirtd libvirtd) {
    LibvirtFunctions recording =
        InterceptedLibvirt.by(
            (function, original) -> {
              Object result = original.call();
              if (function.equals("virConnectClose")) {
                closes.add(result == null ? "nothing" : result);
              }
              return result;
            });
    return KvmNet.using(LibvirtBackend.open(RoundTripTest.options(libvirtd), recording));
  }

  private static Set<String> sockets() throws IOException {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors
          .flatMap(ClosedConnectionTest::target)
          .filter(target -> target.startsWith("socket:"))
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> target(Path descriptor) {
    try {
      return Stream.of(Files.readSymbolicLink(descriptor).toString());
    } catch (IOException e) {
      // The one that lists the directory.
      return Stream.empty();
    }
  }
}
