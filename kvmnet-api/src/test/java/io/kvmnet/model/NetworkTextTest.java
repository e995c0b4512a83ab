package io.kvmnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Networks are printed by whoever logs them, and in plans: short, in one line, without secrets. */
class NetworkTextTest {

  @Test
  void toString_shortForm_tellsAddressesWithoutSlashAndNothingOfDefaults() {
    assertThat(Network.nat().name("lab").subnet("192.168.150.0/24").build())
        .hasToString(
            "NatNetwork{name=lab, subnets=[192.168.150.0/24 gateway 192.168.150.1"
                + " dhcp 192.168.150.2-192.168.150.254]}");
  }

  @Test
  void toString_manyFields_tellsEachInItsOwnWords() {
    NatNetwork network =
        Network.nat()
            .name("lab")
            .autostart(true)
            .mtu(9000)
            .bridge(b -> b.name("br-lab").stp(false).delay(Duration.ofSeconds(2)))
            .mac("52:54:00:AA:BB:00")
            .subnet("10.0.0.0/24", s -> s.gateway("10.0.0.254").tftpRoot("/srv/tftp"))
            .subnet("fd00::/64", s -> s.noDhcp().localPtr(true))
            .dhcpHost("52:54:00:aa:bb:01", "10.0.0.10", "web1")
            .dns(d -> d.host("10.0.0.10", "web1", "www").txt("a", "b c").forwarder("8.8.8.8"))
            .domain("lab.test")
            .route("10.9.0.0/24", "10.0.0.10")
            .natPorts(new PortRange(1024, 2048))
            .build();

    assertThat(network)
        .hasToString(
            "NatNetwork{name=lab, autostart=true, mtu=9000, bridge=br-lab stp off delay PT2S,"
                + " mac=52:54:00:aa:bb:00,"
                + " subnets=[10.0.0.0/24 gateway 10.0.0.254 dhcp 10.0.0.1-10.0.0.253 tftp"
                + " /srv/tftp, fd00::/64 gateway fd00::1 localPtr on],"
                + " dhcpHosts=[10.0.0.10 mac 52:54:00:aa:bb:01 name web1],"
                + " dns=Dns{forwarders=[8.8.8.8], txts=[a 'b c'], hosts=[10.0.0.10 web1 www]},"
                + " domain=lab.test, routes=[10.9.0.0/24 via 10.0.0.10], natPorts=1024-2048}");
  }

  @Test
  void toString_bridgedNetwork_tellsPortsInLibvirtsWords() {
    BridgedNetwork network =
        Network.openVSwitch("ovsbr0")
            .name("lan")
            .portGroup("office", g -> g.isDefault(true).vlan(Vlan.of(42)))
            .portGroup("trunk", g -> g.vlan(Vlan.trunk(1, 2)))
            .bandwidth(Bandwidth.builder().inbound(1000).build())
            .build();

    assertThat(network)
        .hasToString(
            "BridgedNetwork{name=lan, portGroups=[office default vlan 42, trunk vlan trunk 1+2],"
                + " hostBridge=ovsbr0, bandwidth=in average 1000, virtualPort=openvswitch}");
  }

  @Test
  void toString_macvtapAndHostdev_tellTheirDevices() {
    assertThat(Network.macvtap("eth0", "eth1").name("lan").mode(MacvtapMode.VEPA).build())
        .hasToString("MacvtapNetwork{name=lan, mode=vepa, devices=[eth0, eth1]}");
    assertThat(
            Network.hostdev(PciAddress.of("03:10.1"))
                .name("fast")
                .driver(HostdevDriver.of(HostdevDriver.Name.VFIO))
                .build())
        .hasToString("HostdevNetwork{name=fast, addresses=[0000:03:10.1], driver=vfio}");
  }

  @Test
  void toString_textWithLineBreak_staysOneLine() {
    Network network = Network.isolated().name("lab").description("two\nlines").build();

    assertThat(network.toString()).doesNotContain("\n").contains("two\\u000alines");
    assertThat(network.differencesFrom(Network.isolated().name("lab").build()))
        .singleElement()
        .hasToString("description: nothing → two\\u000alines");
  }

  @Test
  void toString_dhcpOfSeveralRanges_joinsThem() {
    assertThat(Subnet.builder().cidr("10.0.0.0/29").gateway("10.0.0.3").build())
        .hasToString("10.0.0.0/29 gateway 10.0.0.3");
    assertThat(
            Network.isolated()
                .name("lab")
                .subnet("10.0.0.0/29", s -> s.gateway("10.0.0.3"))
                .build()
                .subnets())
        .singleElement()
        .hasToString("10.0.0.0/29 gateway 10.0.0.3 dhcp 10.0.0.1-10.0.0.2 and 10.0.0.4-10.0.0.6");
  }
}
