package io.kvmnet.lab;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The daemon, its isolation from the host and from its like, and its end. */
@RequiresLibvirtd
class PrivateLibvirtdTest {

  @Test
  void knowsNoNetworkAtFirst(@Fresh PrivateLibvirtd libvirtd) {
    assertThat(libvirtd.virsh("net-list", "--all").orThrow().lines()).isEmpty();
  }

  @Test
  void virshReachesIt_fromOutside_byEitherUri(PrivateLibvirtd libvirtd) throws Exception {
    for (String uri : List.of(libvirtd.uri(), libvirtd.networkUri())) {
      Process virsh = new ProcessBuilder("virsh", "--connect", uri, "net-list").inheritIO().start();
      assertThat(virsh.waitFor()).isZero();
    }
  }

  @Test
  void instancesInParallel_haveTheSameNamesAndSubnets_andDoNotSeeEachOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> uuids =
          threads.invokeAll(List.of(this::uuidOfOnly, this::uuidOfOnly, this::uuidOfOnly));
      assertThat(Set.of(uuids.get(0).get(), uuids.get(1).get(), uuids.get(2).get())).hasSize(3);
    } finally {
      threads.shutdown();
    }
  }

  private String uuidOfOnly() {
    try (PrivateLibvirtd libvirtd = PrivateLibvirtd.start()) {
      TestNetworks.start(libvirtd, TestNetworks.nat("lab", "virbr0", "10.7.0"));
      List<String> uuids = libvirtd.virsh("net-list", "--all", "--uuid").orThrow().lines();
      assertThat(uuids).hasSize(1);
      return uuids.get(0);
    }
  }

  @Test
  void theHost_seesNothingOfIt_andIsNotChanged() {
    HostState before = HostState.now();
    try (PrivateLibvirtd libvirtd = PrivateLibvirtd.start();
        Outside outside = libvirtd.outside()) {
      TestNetworks.start(libvirtd, TestNetworks.nat("lab", "virbr7", "10.7.0"));
      try (Client client = libvirtd.client("c1", "virbr7", "52:54:00:00:07:01")) {
        client.dhcp("guest");
        assertThat(client.ping(outside.address())).isTrue();
        assertThat(HostState.now()).isEqualTo(before);
      }
    }
    assertThat(HostState.now()).isEqualTo(before);
  }

  @Test
  void close_leavesNoProcessAndNoDirectory() {
    PrivateLibvirtd libvirtd = PrivateLibvirtd.start();
    TestNetworks.start(libvirtd, TestNetworks.nat("lab", "virbr7", "10.7.0"));
    libvirtd.outside();
    Set<String> namespaces = LabProcesses.namespacesOf(libvirtd.firstPid());
    // unshare, the first process and its child, libvirtd, two dnsmasq, nsenter and the listener.
    assertThat(LabProcesses.in(namespaces)).hasSizeGreaterThanOrEqualTo(8);

    libvirtd.close();

    assertThat(LabProcesses.in(namespaces)).isEmpty();
    assertThat(libvirtd.directory()).doesNotExist();
    libvirtd.close();
    assertThatThrownBy(() -> libvirtd.exec("true")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void exec_tellsExitCodeAndBothOutputs(PrivateLibvirtd libvirtd) {
    CommandOutput output = libvirtd.exec("sh", "-c", "echo out; echo err >&2; exit 3");
    assertThat(output.exitCode()).isEqualTo(3);
    assertThat(output.stdout()).isEqualTo("out\n");
    assertThat(output.stderr()).isEqualTo("err\n");
    assertThatThrownBy(output::orThrow)
        .hasMessageContaining("exit code 3")
        .hasMessageContaining("err");
  }

  @Test
  void exec_thatDoesNotEnd_isKilled(PrivateLibvirtd libvirtd) {
    assertThatThrownBy(() -> libvirtd.exec(Duration.ofMillis(300), "sleep", "4711"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sleep, 4711");
    assertThat(libvirtd.commandLines())
        .anyMatch(line -> line.contains("libvirtd --pid-file"))
        .noneMatch(line -> line.contains("sleep 4711"));
  }

  @Test
  void restartDaemon_keepsNetworksBridgesAndDnsmasq(@Fresh PrivateLibvirtd libvirtd) {
    TestNetworks.start(libvirtd, TestNetworks.nat("lab", "virbr7", "10.7.0"));
    String bridge = libvirtd.exec("cat", "/sys/class/net/virbr7/ifindex").orThrow().stdout();
    List<String> daemons = pids(libvirtd, "libvirtd");
    List<String> servers = pids(libvirtd, "dnsmasq");

    libvirtd.restartDaemon();

    assertThat(pids(libvirtd, "libvirtd")).hasSize(1).doesNotContainAnyElementsOf(daemons);
    assertThat(pids(libvirtd, "dnsmasq")).hasSize(2).isEqualTo(servers);
    assertThat(libvirtd.virsh("net-list", "--name").orThrow().lines()).containsExactly("lab");
    assertThat(libvirtd.exec("cat", "/sys/class/net/virbr7/ifindex").stdout()).isEqualTo(bridge);
  }

  @Test
  void killDaemon_leavesNobodyToConnectTo_untilRestartDaemon(@Fresh PrivateLibvirtd libvirtd) {
    TestNetworks.start(libvirtd, TestNetworks.nat("lab", "virbr7", "10.7.0"));

    libvirtd.killDaemon();

    assertThat(libvirtd.virsh("net-list").succeeded()).isFalse();
    assertThat(pids(libvirtd, "dnsmasq")).hasSize(2);
    libvirtd.restartDaemon();
    assertThat(libvirtd.virsh("net-list", "--name").orThrow().lines()).containsExactly("lab");
  }

  @Test
  void aStoppedNetwork_isGoneAtOnce(@Fresh PrivateLibvirtd libvirtd) {
    TestNetworks.start(libvirtd, TestNetworks.nat("lab", "virbr7", "10.7.0"));
    long start = System.nanoTime();
    libvirtd.virsh("net-destroy", "lab").orThrow();
    // libvirt waits up to 15 seconds for a dnsmasq that nobody reaps.
    assertThat(System.nanoTime() - start).isLessThan(SECONDS.toNanos(5));
    assertThat(libvirtd.exec("busybox", "pidof", "dnsmasq").lines()).isEmpty();
  }

  private static List<String> pids(PrivateLibvirtd libvirtd, String program) {
    return List.of(libvirtd.exec("busybox", "pidof", program).stdout().split("\\s+"));
  }
}
