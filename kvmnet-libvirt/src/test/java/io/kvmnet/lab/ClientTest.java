package io.kvmnet.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients and the outside world, on one NAT network that libvirt made. */
@RequiresLibvirtd
class ClientTest {
  private static final InetAddress GATEWAY = ClientLease.literal("10.7.0.1");
  private static Outside outside;

  private final PrivateLibvirtd libvirtd;

  ClientTest(PrivateLibvirtd libvirtd) {
    this.libvirtd = libvirtd;
  }

  @BeforeAll
  static void makeNetwork(PrivateLibvirtd libvirtd) {
    outside = libvirtd.outside();
    TestNetworks.start(libvirtd, TestNetworks.nat("lab", "virbr7", "10.7.0"));
  }

  @AfterAll
  static void endOutside() {
    outside.close();
  }

  @Test
  void dhcp_whenNothingDelays_givesALeaseAtOnce() {
    try (Client client = libvirtd.client("c1", "virbr7", "52:54:00:00:07:01")) {
      long start = System.nanoTime();
      ClientLease lease = client.dhcp("guest1");
      Duration taken = Duration.ofNanos(System.nanoTime() - start);

      // The ping of dnsmasq takes 3 seconds, the spanning tree 4; a busy machine takes its time
      // too.
      assertThat(taken).isLessThan(Duration.ofMillis(2_900));
      assertThat(lease.address().getHostAddress()).startsWith("10.7.0.");
      assertThat(lease.prefixLength()).isEqualTo(24);
      assertThat(lease.router()).contains(GATEWAY);
      assertThat(lease.dns()).containsExactly(GATEWAY);
      assertThat(lease.validity()).isEqualTo(Duration.ofHours(1));
      assertThat(libvirtd.virsh("net-dhcp-leases", "lab").stdout())
          .contains("52:54:00:00:07:01", lease.address().getHostAddress() + "/24", "guest1");
    }
  }

  @Test
  void dhcp_whenNobodyAnswers_fails() {
    libvirtd.exec("ip", "link", "add", "mute0", "type", "bridge").orThrow();
    libvirtd.exec("ip", "link", "set", "mute0", "up").orThrow();
    try (Client client = libvirtd.client("c2", "mute0", "52:54:00:00:07:02")) {
      assertThatThrownBy(() -> client.dhcp("guest2", 1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("udhcpc");
    }
  }

  @Test
  void resolve_asksTheNetworksServer() {
    try (Client client = libvirtd.client("c3", "virbr7", "52:54:00:00:07:03")) {
      client.dhcp("guest3");
      assertThat(client.resolve("service.lab.test", GATEWAY))
          .containsExactly(ClientLease.literal("10.7.0.77"));
      assertThat(client.resolve("nobody.lab.test", GATEWAY)).isEmpty();
    }
  }

  @Test
  void outside_tellsWhatItReceived_andFromWhere() {
    try (Client client = libvirtd.client("c4", "virbr7", "52:54:00:00:07:04")) {
      assertThat(client.sendUdp(outside.address(), "no route yet").succeeded()).isFalse();
      client.dhcp("guest4");
      assertThat(client.ping(outside.address())).isTrue();

      client.sendUdp(outside.address(), "a datagram").orThrow();
      assertThat(outside.receive(Duration.ofSeconds(5)))
          .contains(new Received("udp", outside.hostAddress(), "a datagram"));
      client.sendTcp(outside.address(), "a stream").orThrow();
      assertThat(outside.receive(Duration.ofSeconds(5)))
          .contains(new Received("tcp", outside.hostAddress(), "a stream"));
      assertThat(outside.receive(Duration.ZERO)).isEqualTo(Optional.empty());
    }
  }

  @Test
  void close_removesClientAndPort() {
    libvirtd.client("c5", "virbr7", "52:54:00:00:07:05").close();
    assertThat(libvirtd.exec("ip", "netns", "list").stdout()).doesNotContain("c5");
    assertThat(libvirtd.exec("ip", "link", "show", "vc5").succeeded()).isFalse();
  }
}
