package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.lab.Client;
import io.kvmnet.lab.ClientLease;
import io.kvmnet.lab.Outside;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.Received;
import io.kvmnet.lab.RequiresLibvirtd;
import java.net.InetAddress;
import java.time.Duration;
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

  @BeforeAll
  static void prepare(PrivateLibvirtd shared) {
    libvirtd = shared;
    outside = libvirtd.outside();
    // Two kinds of network switch it on; the third must keep its guests in all the same.
    libvirtd.exec("sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward").orThrow();
  }

  @AfterAll
  static void end() {
    outside.close();
  }

  @Test
  void natNetwork_givesTheReservedAddress_resolvesNames_andTranslates() throws Exception {
    apply("nat", "<forward mode='nat'/>", "192.168.150");
    try (Client client = libvirtd.client("nat1", "nat", MAC)) {
      ClientLease lease = client.dhcp("web1");

      InetAddress gateway = InetAddress.getByName("192.168.150.1");
      assertThat(lease.address()).isEqualTo(InetAddress.getByName("192.168.150.10"));
      assertThat(lease.router()).contains(gateway);
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
  void isolatedNetwork_keepsItsGuestsIn_evenWithARoute() throws Exception {
    apply("iso", "", "192.168.151");
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
    apply("routed", "<forward mode='route'/>", "192.168.152");
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
    apply("other", "<forward mode='nat'/>", "192.168.153");
    List<String> firewall = firewall();
    apply("gone", "<forward mode='nat'/>", "192.168.154");
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

  private static void apply(String name, String forward, String net) {
    libvirtd
        .virsh(
            "net-define",
            libvirtd
                .file(
                    "n.xml",
                    """
                    <network><name>%1$s</name>%2$s<bridge name='%1$s' stp='off' delay='0'/>
                    <domain name='lab.test'/>
                    <dns><host ip='%3$s.20'><hostname>db.lab.test</hostname></host></dns>
                    <ip address='%3$s.1' prefix='24'><dhcp><range start='%3$s.2' end='%3$s.254'/>
                    <host mac='%4$s' ip='%3$s.10' name='web1'/></dhcp></ip></network>
                    """
                        .formatted(name, forward, net, MAC))
                .toString())
        .orThrow();
    libvirtd.virsh("net-start", name).orThrow();
  }

  private static void remove(String name) {
    libvirtd.virsh("net-destroy", name).orThrow();
    libvirtd.virsh("net-undefine", name).orThrow();
  }
}
