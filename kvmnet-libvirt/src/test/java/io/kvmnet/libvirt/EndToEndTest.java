package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.error.BridgeInUseException;
import io.kvmnet.lab.Client;
import io.kvmnet.lab.ClientLease;
import io.kvmnet.lab.Fresh;
import io.kvmnet.lab.Outside;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.Received;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.Network;
import io.kvmnet.model.SubnetNetwork;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Networks on a real libvirtd, judged by the packets of real clients. */
@RequiresLibvirtd
class EndToEndTest {
  private static final Duration ARRIVAL = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofMillis(500);
  private static final String MAC = "52:54:00:aa:bb:01";

  private static PrivateLibvirtd libvirtd;
  private static Outside outside;
  private static KvmNet kvm;

  @BeforeAll
  static void prepare(PrivateLibvirtd shared) {
    libvirtd = shared;
    kvm = KvmNet.connect(libvirtd.uri());
    outside = libvirtd.outside();
    // Two kinds of network switch it on; the third must keep its guests in all the same.
    libvirtd.exec("sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward").orThrow();
  }

  @AfterAll
  static void end() {
    kvm.close();
    outside.close();
  }

  @Test
  void natNetwork_givesTheReservedAddress_resolvesNames_andTranslates() throws Exception {
    ManagedNetwork network = apply(Network.nat(), "nat", "192.168.150");
    try (Client client = libvirtd.client("nat1", "nat", MAC)) {
      ClientLease lease = client.dhcp("web1");

      InetAddress gateway = InetAddress.getByName("192.168.150.1");
      assertThat(lease.address()).isEqualTo(InetAddress.getByName("192.168.150.10"));
      assertThat(lease.router()).contains(gateway);
      assertThat(network.leases(MacAddress.of(MAC)))
          .singleElement()
          .satisfies(
              listed -> {
                assertThat(listed.ip()).isEqualTo(lease.address());
                assertThat(listed.hostname()).contains("web1");
                assertThat(listed.prefixLength()).isEqualTo(24);
                assertThat(listed.expiry())
                    .hasValueSatisfying(e -> assertThat(e).isAfter(Instant.now()));
              });
      assertThat(client.resolve("db.lab.test", gateway))
          .containsExactly(InetAddress.getByName("192.168.150.20"));
      client.sendUdp(outside.address(), "from nat").orThrow();
      assertThat(outside.receive(ARRIVAL))
          .contains(new Received("udp", outside.hostAddress(), "from nat"));
      client.sendTcp(outside.address(), "from nat").orThrow();
      assertThat(outside.receive(ARRIVAL))
          .contains(new Received("tcp", outside.hostAddress(), "from nat"));
    }
    remove("nat");
  }

  @Test
  void bridgeNameOfTheHosts_isRefusedBeforeAnythingIsTouched(@Fresh PrivateLibvirtd own) {
    own.exec("ip", "link", "add", "hbr0", "type", "bridge").orThrow();
    own.exec("ip", "link", "set", "hbr0", "up").orThrow();
    List<String> before = own.exec("ip", "-o", "link", "show", "hbr0").orThrow().lines();
    try (KvmNet host = KvmNet.connect(own.uri())) {
      Network wish = Network.nat().name("lab").bridge("hbr0").subnet("192.168.155.0/24").build();

      assertThatThrownBy(() -> host.networks().apply(wish))
          .isInstanceOf(BridgeInUseException.class)
          .hasMessageContaining("hbr0");

      assertThat(host.networks().list()).isEmpty();
      assertThat(own.exec("ip", "-o", "link", "show", "hbr0").orThrow().lines()).isEqualTo(before);
    }
  }

  @Test
  void isolatedNetwork_keepsItsGuestsIn_evenWithARoute() throws Exception {
    apply(Network.isolated(), "iso", "192.168.151");
    try (Client client = libvirtd.client("iso1", "iso", MAC)) {
      ClientLease lease = client.dhcp("web1");
      assertThat(lease.router()).isEmpty();
      assertThat(client.ping(outside.address())).isFalse();

      client.exec("ip", "route", "add", "default", "via", "192.168.151.1").orThrow();
      assertThat(client.ping(InetAddress.getByName("192.168.151.1"))).isTrue();
      assertThat(client.ping(outside.address())).isFalse();
      client.sendUdp(outside.address(), "from iso");
      assertThat(client.sendTcp(outside.address(), "from iso").succeeded()).isFalse();
      assertThat(outside.receive(SILENCE)).isEmpty();
    }
    remove("iso");
  }

  @Test
  void routedNetwork_letsItsGuestsOut_withTheirOwnAddress() throws Exception {
    apply(Network.routed(), "routed", "192.168.152");
    outside.routeTo("192.168.152.0/24");
    try (Client client = libvirtd.client("routed1", "routed", MAC)) {
      InetAddress own = client.dhcp("web1").address();
      assertThat(client.ping(outside.address())).isTrue();
      client.sendUdp(outside.address(), "from routed").orThrow();
      assertThat(outside.receive(ARRIVAL)).contains(new Received("udp", own, "from routed"));
      assertThat(outside.exec("busybox", "ping", "-c", "1", own.getHostAddress()).succeeded())
          .isTrue();
    }
    remove("routed");
  }

  @Test
  void remove_leavesNoBridge_noDnsmasq_noFirewallRule() {
    apply(Network.nat(), "other", "192.168.153");
    List<String> firewall = firewall();
    apply(Network.nat(), "gone", "192.168.154");
    assertThat(firewall()).anyMatch(rule -> rule.contains("gone"));
    assertThat(libvirtd.commandLines()).anyMatch(line -> line.contains("dnsmasq/gone.conf"));

    remove("gone");

    assertThat(firewall()).isEqualTo(firewall);
    assertThat(libvirtd.commandLines()).noneMatch(line -> line.contains("gone"));
    assertThat(libvirtd.exec("ip", "link", "show", "gone").succeeded()).isFalse();
    assertThat(libvirtd.virsh("net-list", "--all", "--name").lines()).containsExactly("other");
    assertThat(libvirtd.exec("find", "/etc/libvirt", "-name", "*gone*").lines()).isEmpty();
    remove("other");
    assertThat(firewall()).noneMatch(rule -> rule.contains("other"));
  }

  private static List<String> firewall() {
    return Stream.of("iptables-save", "ip6tables-save")
        .flatMap(c -> libvirtd.exec(c).orThrow().lines().stream())
        .filter(line -> line.startsWith("-A"))
        .toList();
  }

  private static ManagedNetwork apply(
      SubnetNetwork.Builder<?> kind, String name, String firstThree) {
    kind.name(name);
    kind.bridge(bridge -> bridge.name(name).stp(false));
    kind.domain("lab.test");
    kind.subnet(firstThree + ".0/24");
    kind.dhcpHost(MAC, firstThree + ".10", "web1");
    kind.dns(dns -> dns.host(firstThree + ".20", "db.lab.test"));
    return kvm.networks().apply(kind.build());
  }

  private static void remove(String name) {
    assertThat(kvm.networks().remove(name)).isTrue();
  }
}
