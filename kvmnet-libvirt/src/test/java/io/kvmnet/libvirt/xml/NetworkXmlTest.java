package io.kvmnet.libvirt.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.model.AddressRange;
import io.kvmnet.model.Bootp;
import io.kvmnet.model.Dhcp;
import io.kvmnet.model.DhcpHost;
import io.kvmnet.model.DhcpRange;
import io.kvmnet.model.DnsDomain;
import io.kvmnet.model.DnsForwarder;
import io.kvmnet.model.DnsSrv;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.LeaseTime;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.PortRange;
import io.kvmnet.model.Route;
import io.kvmnet.model.RoutedNetwork;
import io.kvmnet.model.Subnet;
import io.kvmnet.model.SubnetNetwork;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkXmlTest {

  static Stream<Network> fullNetworks() {
    return Stream.of(
        full(
            Network.nat()
                .natAddresses(Optional.of(AddressRange.of("203.0.113.1", "203.0.113.9")))
                .natPorts(Optional.of(new PortRange(2000, 3000)))
                .natIpv6(Optional.of(true))
                .forwardDevice(Optional.of("eth0"))),
        full(Network.routed().forwardDevice(Optional.of("eth1"))),
        full(Network.open()),
        full(Network.isolated()),
        Network.isolated().name("bare").build());
  }

  @ParameterizedTest
  @MethodSource("fullNetworks")
  void roundTrip_keepsEverything(Network network) {
    assertThat(NetworkXml.parse(NetworkXml.format(network))).isEqualTo(network);
  }

  @Test
  void format_writesElementsInLibvirtsOrder() {
    String xml = NetworkXml.format(full(Network.nat().forwardDevice(Optional.of("eth0"))));
    assertThat(xml)
        .containsSubsequence(
            "<network>",
            "<name>",
            "<uuid>",
            "<title>",
            "<description>",
            "<forward",
            "<bridge",
            "<mtu",
            "<mac",
            "<domain",
            "<dns",
            "<forwarder",
            "<txt",
            "<srv",
            "<host",
            "</dns>",
            "<ip",
            "<tftp",
            "<dhcp>",
            "<range",
            "<host",
            "<bootp",
            "</ip>",
            "<ip",
            "</ip>",
            "<route",
            "</network>");
  }

  @Test
  void parse_readsALiveNatNetwork() {
    NatNetwork network =
        (NatNetwork)
            NetworkXml.parse(
                """
                <network connections='1' xmlns:dnsmasq='http://libvirt.org/schemas/network/dnsmasq/1.0'>
                  <name>default</name>
                  <uuid>dd8fe884-6c02-601e-7551-cca97df1c5df</uuid>
                  <metadata>
                    <app:x xmlns:app="urn:app"><app:name>other</app:name></app:x>
                  </metadata>
                  <forward mode='nat'>
                    <nat>
                      <port start='1024' end='65535'/>
                    </nat>
                  </forward>
                  <bridge name='virbr0' stp='on' delay='0'/>
                  <mac address='52:54:00:ab:cd:ef'/>
                  <ip address='192.168.122.1' netmask='255.255.255.0'>
                    <dhcp>
                      <range start='192.168.122.2' end='192.168.122.254'>
                        <lease expiry='2' unit='hours'/>
                      </range>
                      <host mac='52:54:00:00:00:01' name='web' ip='192.168.122.10'>
                        <lease expiry='0'/>
                      </host>
                    </dhcp>
                  </ip>
                  <portgroup name='x' default='yes'>
                  </portgroup>
                  <dnsmasq:options>
                    <dnsmasq:option value='cache-size=0'/>
                  </dnsmasq:options>
                </network>
                """);

    assertThat(network.name()).isEqualTo("default");
    assertThat(network.uuid()).contains(UUID.fromString("dd8fe884-6c02-601e-7551-cca97df1c5df"));
    assertThat(network.natPorts()).contains(new PortRange(1024, 65535));
    assertThat(network.bridge().name()).contains("virbr0");
    assertThat(network.bridge().stp()).contains(true);
    assertThat(network.bridge().delay()).contains(Duration.ZERO);
    Subnet subnet = network.subnets().get(0);
    assertThat(subnet.cidr()).hasToString("192.168.122.0/24");
    assertThat(subnet.dhcp().orElseThrow().ranges().get(0).lease())
        .contains(LeaseTime.of(Duration.ofHours(2)));
    assertThat(network.dhcpHosts().get(0).lease()).contains(LeaseTime.infinite());
  }

  @Test
  void parse_readsAnInactiveRoutedNetwork() {
    RoutedNetwork network =
        (RoutedNetwork)
            NetworkXml.parse(
                """
                <?xml version='1.0'?>
                <network>
                  <name>lab</name>
                  <forward mode='route'>
                    <interface dev='eth1'/>
                  </forward>
                  <bridge stp='off' delay='3'/>
                  <mtu size='0'/>
                  <dns enable='yes' forwardPlainNames='no'>
                    <srv service='x' protocol='tcp' target='a' priority='0' weight='0'/>
                  </dns>
                  <ip family='ipv6' address='fd00:1::1'>
                  </ip>
                  <ip address='10.0.0.1' netmask='255.255.255.0'>
                  </ip>
                  <route address='10.9.0.0' netmask='255.255.0.0' gateway='10.0.0.2' metric='7'/>
                  <route family='ipv6' address='::' gateway='fd00:1::2'/>
                </network>
                """);

    assertThat(network.forwardDevice()).contains("eth1");
    assertThat(network.bridge().stp()).contains(false);
    assertThat(network.mtu()).isEmpty();
    assertThat(network.dns().enabled()).contains(true);
    assertThat(network.dns().srvs().get(0).port()).isEmpty();
    assertThat(network.subnets().get(0).cidr()).hasToString("fd00:1::/64");
    assertThat(network.routes())
        .extracting(route -> route.destination().toString())
        .containsExactly("10.9.0.0/16", "::/0");
  }

  @ParameterizedTest
  @CsvSource({
    "address='10.1.2.3', 10.0.0.0/8",
    "address='172.16.0.1', 172.16.0.0/16",
    "address='192.168.5.1' prefix='0', 192.168.5.0/24",
    "address='192.168.5.1' netmask='255.255.255.128', 192.168.5.0/25",
    "address='192.168.5.1' prefix='30', 192.168.5.0/30",
    "address='10.0.0.1' netmask='255.255.255.255', 10.0.0.1/32",
  })
  void parse_takesNetmaskPrefixOrNeither(String attributes, String cidr) {
    SubnetNetwork network = (SubnetNetwork) NetworkXml.parse(withBody("<ip " + attributes + "/>"));
    assertThat(network.subnets().get(0).cidr()).hasToString(cidr);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ip address='10.0.0.1' netmask='255.0.255.0'/>",
        "<ip address='10.0.0.1' prefix='33'/>",
        "<ip address='224.0.0.1'/>",
        "<ip/>",
        "<uuid>1-2-3-4-5</uuid>",
        "<mtu size='-1'/>",
        "<mtu size='many'/>",
        "<mac address='x'/>",
        "<dns enable='maybe'/>",
        "<mac/>",
        "<forward><nat><address start='10.0.0.1'/></nat></forward>",
        "<route address='10.0.0.1' prefix='8' gateway='10.0.0.2'/>",
      })
  void parse_whenAValueIsWrong_saysSo(String body) {
    assertInvalid(withBody(body));
  }

  @Test
  void parse_whenTheForwardModeIsUnknown_saysWhichThereAre() {
    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> NetworkXml.parse(withBody("<forward mode='sideways'/>")))
        .withMessageContaining("forward.mode 'sideways': must be nat, route, open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "<network>",
        "<domain><name>x</name></domain>",
        "<network/>",
        "<network><name>x</name></network>trailing",
        "<network xmlns='urn:other'><name>x</name></network>",
        "<!DOCTYPE network><network><name>x</name></network>",
        "<!DOCTYPE network [<!ENTITY e 'x'>]><network><name>&e;</name></network>",
        "<!DOCTYPE network [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + "<network><name>&e;</name></network>",
        "<!DOCTYPE network SYSTEM 'http://127.0.0.1:1/x.dtd'><network><name>x</name></network>",
        "<network><name>&undeclared;</name></network>",
      })
  void parse_whenMalformedOrHostile_isRefused(String xml) {
    assertInvalid(xml);
  }

  @Test
  void parse_whenTooDeep_isRefused() {
    assertInvalid(withBody("<a>".repeat(100_000) + "</a>".repeat(100_000)));
  }

  @Test
  void parse_whenTooLarge_isRefused() {
    assertInvalid(withBody("<title>" + "x".repeat(NetworkXml.LARGEST) + "</title>"));
  }

  @Test
  void format_escapesMarkup() {
    String nasty = "a & b < c > d ' e \" f ]]> g\u00e9\ud83d\ude00";
    Network network =
        Network.isolated().name("x<&'\"").title(nasty).dns(dns -> dns.txt("t", nasty)).build();
    assertThat(NetworkXml.parse(NetworkXml.format(network))).isEqualTo(network);
  }

  @Test
  void format_whenXmlCannotHoldAText_isRefused() {
    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> NetworkXml.format(Network.isolated().name("x\u0001").build()));
  }

  @Test
  void warmUp_mayBeCalledTwice() {
    NetworkXml.warmUp();
    NetworkXml.warmUp();
    assertThat(NetworkXml.parse(withBody("")).name()).isEqualTo("x");
  }

  private static void assertInvalid(String xml) {
    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> NetworkXml.parse(xml));
  }

  private static String withBody(String body) {
    return "<network><name>x</name>" + body + "</network>";
  }

  private static <B extends SubnetNetwork.Builder<B>> Network full(B builder) {
    return builder
        .name("lab")
        .uuid(UUID.fromString("11111111-2222-3333-4444-555555555555"))
        .title("A lab")
        .description("For\n  trying things")
        .mtu(1400)
        .bridge(b -> b.name("br7").stp(false).delay(Duration.ofSeconds(2)))
        .mac("52:54:00:12:34:56")
        .domain(DnsDomain.builder().name("lab.test").localOnly(true).register(false).build())
        .dns(
            dns ->
                dns.enabled(true)
                    .forwardPlainNames(false)
                    .forwarder("10.0.0.53")
                    .forwarder(DnsForwarder.builder().domain("corp.test").build())
                    .txt("t", "some text")
                    .srv(
                        DnsSrv.builder()
                            .service("ldap")
                            .protocol("tcp")
                            .domain("lab.test")
                            .target("one.lab.test")
                            .port(389)
                            .priority(1)
                            .weight(2)
                            .build())
                    .host("10.7.0.1", "gate", "way"))
        .subnet(ipv4())
        .subnet("fd00:7::/64", subnet -> subnet.gateway("fd00:7::5").dhcp(Dhcp.builder().build()))
        .dhcpHost(
            DhcpHost.of("52:54:00:00:00:01", "10.7.0.10", "one").toBuilder()
                .lease(LeaseTime.of(Duration.ofSeconds(121)))
                .build())
        .dhcpHost("52:54:00:00:00:02", "10.7.0.11")
        .dhcpHost(
            DhcpHost.builder()
                .clientId("00:01:02")
                .name("six")
                .ip(InetAddresses.parse("fd00:7::10"))
                .lease(LeaseTime.infinite())
                .build())
        .route("10.8.0.0/16", "10.7.0.2")
        .route(Route.of("fd00:8::/64", "fd00:7::2").toBuilder().metric(4294967295L).build())
        .build();
  }

  private static Subnet ipv4() {
    return Subnet.builder()
        .cidr("10.7.0.0/24")
        .gateway("10.7.0.1")
        .tftpRoot("/srv/tftp")
        .dhcp(
            Dhcp.builder()
                .range(
                    DhcpRange.of("10.7.0.100", "10.7.0.120").toBuilder()
                        .lease(LeaseTime.of(Duration.ofMinutes(90)))
                        .build())
                .range("10.7.0.130", "10.7.0.140")
                .bootp(
                    Bootp.of("pxe.0").toBuilder().server(InetAddresses.parse("10.7.0.9")).build())
                .build())
        .build();
  }
}
