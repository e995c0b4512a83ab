package io.kvmnet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.error.Violation;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkRulesTest {

  static Stream<Arguments> broken() {
    return Stream.of(
        row("name", "must not be empty", b -> b.name("")),
        row("name", "must not have a '/'", b -> b.name("a/b")),
        row("name", "must not name a directory", b -> b.name("..")),
        row("name", "must have no control character", b -> b.name("a\nb")),
        row("name", "must have at most 200 bytes", b -> b.name("ä".repeat(101))),
        row("title", "must have no control character", b -> b.title("two\nlines")),
        row("description", "must have no control character", b -> b.description("\u0000")),
        row("mtu", "must lie in 68 to 65535", b -> b.mtu(67)),
        row("mtu", "must lie in 68 to 65535", b -> b.mtu(65_536)),
        row("bridge.name", "1 to 15", b -> b.bridge("br-sixteen-bytes")),
        row("bridge.name", "1 to 15", b -> b.bridge("a b")),
        row("bridge.name", "1 to 15", b -> b.bridge("")),
        row("bridge.name", "1 to 15", b -> b.bridge("..")),
        row("bridge.delay", "seconds", b -> b.bridge(x -> x.delay(Duration.ofMillis(1500)))),
        row("bridge.delay", "seconds", b -> b.bridge(x -> x.delay(Duration.ofSeconds(-1)))),
        row("mac", "group address", b -> b.mac("01:00:5e:00:00:01")),
        row("subnets", "must not be empty", b -> b.subnets(List.of())),
        row("subnets[1].cidr", "overlap", b -> b.subnet("10.0.0.128/25", s -> s.noDhcp())),
        row("subnets[1].cidr", "must have a prefix", b -> b.subnet("::/0", s -> s.noDhcp())),
        row("subnets[1].gateway", "inside", b -> subnet(b, s -> s.gateway("10.2.0.1"))),
        row(
            "subnets[1].gateway",
            "network or broadcast",
            b -> subnet(b, s -> s.gateway("10.1.0.0"))),
        row("subnets[1].gateway", "broadcast", b -> subnet(b, s -> s.gateway("10.1.0.255"))),
        row("subnets[1].tftpRoot", "absolute", b -> subnet(b, s -> s.tftpRoot("tftp"))),
        row(
            "subnets[1].tftpRoot",
            "IPv4",
            b -> b.subnet("fd00::/64", s -> s.noDhcp().tftpRoot("/tftp"))),
        row("subnets", "at most one of each family", b -> b.subnet("10.1.0.0/24")),
        row(range(".start"), "inside", b -> ranged(b, "10.2.0.2", "10.1.0.9")),
        row(range(".end"), "inside", b -> ranged(b, "10.1.0.2", "10.1.1.9")),
        row(range(".end"), "inside", b -> ranged(b, "10.1.0.2", "fd00::9")),
        row(range(""), "end before it starts", b -> ranged(b, "10.1.0.9", "10.1.0.2")),
        row(range(""), "gateway 10.1.0.1", b -> ranged(b, "10.1.0.1", "10.1.0.9")),
        row(range(".start"), "network or", b -> ranged(b, "10.1.0.0", "10.1.0.9")),
        row(range(".end"), "broadcast", b -> ranged(b, "10.1.0.2", "10.1.0.255")),
        row(
            range(""),
            "one block",
            b -> only(b, "10.0.0.0/8", s -> s.dhcpRange("10.0.0.2", "10.1.0.2")),
            0),
        row(
            "subnets[0].dhcp.ranges[1]",
            "overlap",
            b ->
                only(
                    b,
                    "10.1.0.0/24",
                    s ->
                        s.dhcp(
                            Dhcp.builder()
                                .range("10.1.0.2", "10.1.0.9")
                                .range("10.1.0.9", "10.1.0.12")
                                .build()))),
        row(
            "subnets[0].dhcp.ranges[0].lease",
            "two minutes",
            b ->
                only(
                    b,
                    "10.1.0.0/24",
                    s ->
                        s.dhcp(
                            Dhcp.builder()
                                .range(
                                    DhcpRange.of("10.1.0.2", "10.1.0.9").toBuilder()
                                        .lease(LeaseTime.of(Duration.ofSeconds(119)))
                                        .build())
                                .build()))),
        row(
            "subnets[1].dhcp.bootp",
            "beside a range",
            b -> subnet(b, s -> s.dhcp(Dhcp.builder().bootp(Bootp.of("pxe")).build()))),
        row("dhcpHosts[0].ip", "inside one of", b -> b.dhcpHost(mac(1), "10.9.0.5")),
        row("dhcpHosts[0].ip", "gateway", b -> b.dhcpHost(mac(1), "10.0.0.1")),
        row("dhcpHosts[0].ip", "broadcast", b -> b.dhcpHost(mac(1), "10.0.0.255")),
        row("dhcpHosts[0].mac", "group", b -> b.dhcpHost("ff:ff:ff:ff:ff:ff", "10.0.0.5")),
        row("dhcpHosts[0].name", "letters", b -> b.dhcpHost(mac(1), "10.0.0.5", "a'b")),
        row("dhcpHosts[0].name", "letters", b -> b.dhcpHost(mac(1), "10.0.0.5", "-a")),
        row(
            "dhcpHosts[0]",
            "MAC address or a name",
            b -> b.dhcpHost(DhcpHost.builder().ip(ip("10.0.0.5")).build())),
        row(
            "dhcpHosts[0].clientId",
            "octets",
            b ->
                b.subnet("fd00::/64", s -> s.noDhcp())
                    .dhcpHost(DhcpHost.builder().clientId("x").ip(ip("fd00::5")).build())),
        row(
            "dhcpHosts[0].mac",
            "absent",
            b -> b.subnet("fd00::/64", s -> s.noDhcp()).dhcpHost(mac(1), "fd00::5", "six")),
        row("dhcpHosts[1].mac", "twice", b -> hosts(b, mac(1), "10.0.0.6", "b")),
        row("dhcpHosts[1].ip", "twice", b -> hosts(b, mac(2), "10.0.0.5", "b")),
        row("dhcpHosts[1].name", "twice", b -> hosts(b, mac(2), "10.0.0.6", "A")),
        row("dns.enabled", "must not be false", b -> b.dns(d -> d.enabled(false).txt("a", "b"))),
        row("dns.forwarders[0]", "address or", b -> b.dns(d -> d.forwarder(forwarder()))),
        row("dns.txts[0].name", "letters", b -> b.dns(d -> d.txt("a b", "x"))),
        row("dns.txts[0].value", "empty", b -> b.dns(d -> d.txt("a", ""))),
        row("dns.txts[1].name", "twice", b -> b.dns(d -> d.txt("a", "b").txt("a", "c"))),
        row("dns.hosts[0].names", "empty", b -> b.dns(d -> d.host("10.0.0.5"))),
        row("dns.hosts[0].names[0]", "letters", b -> b.dns(d -> d.host("10.0.0.5", "a&b"))),
        row(
            "dns.hosts[1].ip",
            "twice",
            b -> b.dns(d -> d.host("10.0.0.5", "a").host("10.0.0.5", "b"))),
        row("dns.srvs[0].service", "482", b -> b.dns(d -> d.srv(srv("a b", "tcp").build()))),
        row("dns.srvs[0].protocol", "tcp or udp", b -> b.dns(d -> d.srv(srv("a", "sctp").build()))),
        row("dns.srvs[0].port", "beside", b -> b.dns(d -> d.srv(srv("a", "tcp").port(1).build()))),
        row(
            "dns.srvs[0].port",
            "1 to 65535",
            b -> b.dns(d -> d.srv(srv("a", "tcp").target("t").port(0).build()))),
        row("domain.name", "letters", b -> b.domain("a'b")),
        row(
            "domain.register",
            "localOnly",
            b -> b.domain(DnsDomain.builder().name("a").register(true).build())),
        row("routes[0].gateway", "inside", b -> b.route("10.9.0.0/24", "10.8.0.1")),
        row("routes[0].gateway", "family", b -> b.route("fd00:9::/64", "10.0.0.5")),
        row("routes[0].destination", "own", b -> b.route("10.0.0.0/24", "10.0.0.5")),
        row(
            "routes[1].destination",
            "twice",
            b -> b.route("10.9.0.0/24", "10.0.0.5").route("10.9.0.0/24", "10.0.0.6")),
        row(
            "routes[0].metric",
            "4294967295",
            b -> b.route(Route.of("10.9.0.0/24", "10.0.0.5").toBuilder().metric(0).build())),
        row("natPorts", "1 to 65535", b -> b.natPorts(new PortRange(0, 9))),
        row("natPorts", "end before", b -> b.natPorts(new PortRange(9, 8))),
        row("natAddresses", "IPv4", b -> b.natAddresses(AddressRange.of("fd00::1", "fd00::2"))),
        row(
            "natAddresses",
            "end before",
            b -> b.natAddresses(AddressRange.of("9.9.9.9", "9.9.9.8"))),
        row("forwardDevice", "1 to 15", b -> b.forwardDevice("eth0; reboot")));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void build_refuses(String path, String rule, UnaryOperator<NatNetwork.Builder> change) {
    InvalidNetworkException thrown =
        catchThrowableOfType(InvalidNetworkException.class, () -> change.apply(sound()).build());

    assertThat(thrown).isNotNull();
    assertThat(thrown.violations())
        .anySatisfy(
            violation -> {
              assertThat(violation.path()).isEqualTo(path);
              assertThat(violation.rule()).contains(rule);
            });
  }

  @Test
  void build_tellsEveryViolationAtOnce() {
    InvalidNetworkException thrown =
        catchThrowableOfType(
            InvalidNetworkException.class,
            () ->
                sound()
                    .name("a/b")
                    .mtu(1)
                    .dhcpHost(mac(1), "10.9.0.5", "web 1")
                    .natPorts(new PortRange(9, 8))
                    .build());

    assertThat(thrown.violations())
        .extracting(Violation::path)
        .containsExactly("name", "mtu", "dhcpHosts[0].ip", "dhcpHosts[0].name", "natPorts");
    assertThat(thrown).hasMessageContaining("dhcpHosts[0].name 'web 1': must have letters");
  }

  @Test
  void build_takesWhatIsSound() {
    assertThatCode(
            () ->
                sound()
                    .subnet("fd00::/64")
                    .dhcpHost(mac(1), "10.0.0.5", "web1")
                    .route("10.9.0.0/24", "10.0.0.5")
                    .domain("lab.test")
                    .build())
        .doesNotThrowAnyException();
    assertThatCode(() -> Network.isolated().name("none").build()).doesNotThrowAnyException();
    assertThatCode(() -> Network.open().name("none").build()).doesNotThrowAnyException();
  }

  private static NatNetwork.Builder sound() {
    return Network.nat().name("lab").subnet("10.0.0.0/24");
  }

  private static NatNetwork.Builder subnet(
      NatNetwork.Builder builder, UnaryOperator<Subnet.Builder> steps) {
    return builder.subnet(steps.apply(Subnet.builder().cidr("10.1.0.0/24")).build());
  }

  private static NatNetwork.Builder only(
      NatNetwork.Builder builder, String cidr, UnaryOperator<Subnet.Builder> steps) {
    return builder.subnets(List.of(steps.apply(Subnet.builder().cidr(cidr)).build()));
  }

  private static NatNetwork.Builder ranged(NatNetwork.Builder builder, String start, String end) {
    return subnet(builder, s -> s.dhcpRange(start, end));
  }

  private static NatNetwork.Builder hosts(
      NatNetwork.Builder builder, String mac, String ip, String name) {
    return builder.dhcpHost(mac(1), "10.0.0.5", "a").dhcpHost(mac, ip, name);
  }

  private static DnsForwarder forwarder() {
    return DnsForwarder.builder().build();
  }

  private static DnsSrv.Builder srv(String service, String protocol) {
    return DnsSrv.builder().service(service).protocol(protocol);
  }

  private static String range(String field) {
    return "subnets[1].dhcp.ranges[0]" + field;
  }

  private static String mac(int number) {
    return "52:54:00:00:00:0" + number;
  }

  private static InetAddress ip(String text) {
    return InetAddresses.parse(text);
  }

  private static Arguments row(String path, String rule, UnaryOperator<NatNetwork.Builder> change) {
    return Arguments.of(path, rule, change);
  }

  private static Arguments row(
      String path, String rule, UnaryOperator<NatNetwork.Builder> change, int subnet) {
    return Arguments.of(path.replace("[1]", "[" + subnet + "]"), rule, change);
  }
}
