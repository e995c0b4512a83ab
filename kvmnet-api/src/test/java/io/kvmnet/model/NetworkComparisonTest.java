package io.kvmnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkComparisonTest {

  /** What libvirt chooses where nothing is said. */
  static Stream<Arguments> choices() {
    return Stream.of(
        row("uuid", b -> b.uuid(new UUID(1, 2))),
        row("title", b -> b.title("Lab")),
        row("description", b -> b.description("The lab")),
        row("bridge.name", b -> b.bridge("virbr7")),
        row("bridge.stp", b -> b.bridge(x -> x.stp(true))),
        row("bridge.zone", b -> b.bridge(x -> x.zone("libvirt"))),
        row(
            "bridge.macTableManager",
            b -> b.bridge(x -> x.macTableManager(MacTableManager.KERNEL))),
        row("mtu", b -> b.mtu(1500)),
        row("ipv6", b -> b.ipv6(true)),
        row("mac", b -> b.mac("52:54:00:00:00:01")),
        row("bandwidth", b -> b.bandwidth(Bandwidth.builder().inbound(1).build())),
        row("portsIsolated", b -> b.portsIsolated(true)),
        row("trustGuestRxFilters", b -> b.trustGuestRxFilters(true)),
        row("dns.enabled", b -> b.dns(d -> d.enabled(true))),
        row("dns.forwardPlainNames", b -> b.dns(d -> d.forwardPlainNames(true))),
        row("domain.name", b -> b.domain("lab.test")),
        row("natAddresses", b -> b.natAddresses(AddressRange.of("9.9.9.8", "9.9.9.9"))),
        row("natPorts", b -> b.natPorts(new PortRange(1024, 65_535))),
        row("natIpv6", b -> b.natIpv6(true)),
        row("forwardDevice", b -> b.forwardDevice("eth0")),
        row("metadata[urn:a]", b -> b.metadata("<a:b xmlns:a='urn:a'/>")));
  }

  /** Lists, and what is never left open. */
  static Stream<Arguments> closed() {
    return Stream.of(
        row("name", b -> b.name("other")),
        row("autostart", b -> b.autostart(true)),
        row("subnets", b -> b.subnet("10.1.0.0/24", s -> s.noDhcp())),
        row("dhcpHosts", b -> b.dhcpHost("52:54:00:00:00:01", "10.0.0.5")),
        row("dns.forwarders", b -> b.dns(d -> d.forwarder("8.8.8.8"))),
        row("dns.txts", b -> b.dns(d -> d.txt("a", "b"))),
        row("dns.srvs", b -> b.dns(d -> d.srv(srv().build()))),
        row("dns.hosts", b -> b.dns(d -> d.host("10.0.0.5", "web1"))),
        row("routes", b -> b.route("10.9.0.0/24", "10.0.0.5")),
        row("portGroups", b -> b.portGroup("office", g -> g.isDefault(true))),
        row("dnsmasqOptions", b -> b.dnsmasqOption("log-queries")));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void whatTheWishLeavesOpen_isNoDifference(String path, UnaryOperator<NatNetwork.Builder> said) {
    assertThat(lab().build().differencesFrom(said.apply(lab()).build())).as(path).isEmpty();
  }

  @ParameterizedTest
  @MethodSource({"choices", "closed"})
  void whatTheWishSaysAndIsNotThere_isADifference(
      String path, UnaryOperator<NatNetwork.Builder> said) {
    assertThat(said.apply(lab()).build().differencesFrom(lab().build()))
        .extracting(Difference::path)
        .containsExactly(path);
  }

  @ParameterizedTest
  @MethodSource("closed")
  void entryThatTheWishDoesNotName_isADifference(
      String path, UnaryOperator<NatNetwork.Builder> there) {
    assertThat(lab().build().differencesFrom(there.apply(lab()).build()))
        .extracting(Difference::path)
        .containsExactly(path);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void completedFrom_whatTheWishLeavesOpen_takesWhatIsThere(
      String path, UnaryOperator<NatNetwork.Builder> there) {
    NatNetwork actual = there.apply(lab()).build();

    assertThat(lab().build().completedFrom(actual)).as(path).isEqualTo(actual);
  }

  @ParameterizedTest
  @MethodSource("closed")
  void completedFrom_whatIsNeverOpen_staysAsWished(
      String path, UnaryOperator<NatNetwork.Builder> there) {
    assertThat(lab().build().completedFrom(there.apply(lab()).build()))
        .as(path)
        .isEqualTo(lab().build());
  }

  @Test
  void changedEntry_isToldOnceAsWantedAndOnceAsThere() {
    Network wish = lab().dhcpHost("52:54:00:00:00:01", "10.0.0.5", "a").build();
    Network actual = lab().dhcpHost("52:54:00:00:00:01", "10.0.0.6", "a").build();

    assertThat(wish.differencesFrom(actual))
        .extracting(Difference::toString)
        .containsExactly(
            "dhcpHosts: nothing → 10.0.0.5 mac 52:54:00:00:00:01 name a",
            "dhcpHosts: 10.0.0.6 mac 52:54:00:00:00:01 name a → nothing");
  }

  @Test
  void anotherKind_isADifference_andSoIsWhatOnlyOneHas() {
    Network wish = Network.isolated().name("lab").build();

    assertThat(wish.differencesFrom(lab().build()))
        .extracting(Difference::toString)
        .containsExactly(
            "kind: nat → isolated",
            "subnets: 10.0.0.0/24 gateway 10.0.0.1 dhcp 10.0.0.2-10.0.0.254 → nothing");
  }

  @Test
  void dhcpRangesInAnotherOrder_areNoDifference() {
    assertThat(ranges("10.0.0.2", "10.0.0.9").differencesFrom(ranges("10.0.0.9", "10.0.0.2")))
        .isEmpty();
  }

  @Test
  void srvOfPriorityZero_isTheSameAsWithout() {
    Network wish = lab().dns(d -> d.srv(srv().priority(0).weight(0).build())).build();
    Network actual = lab().dns(d -> d.srv(srv().build())).build();

    assertThat(wish.differencesFrom(actual)).isEmpty();
    assertThat(actual.differencesFrom(wish)).isEmpty();
  }

  @Test
  void halfOpenDomain_isSatisfiedByWhatIsSaidOfIt() {
    Network wish = lab().domain("lab.test").build();
    Network actual =
        lab().domain(DnsDomain.builder().name("lab.test").localOnly(true).build()).build();

    assertThat(wish.differencesFrom(actual)).isEmpty();
    assertThat(wish.completedFrom(actual)).isEqualTo(actual);
  }

  @Test
  void completedFrom_registeredDomain_keepsToTheWishThatItBeNotLocal() {
    DnsDomain asked = DnsDomain.builder().name("lab.test").localOnly(false).build();
    DnsDomain there = asked.toBuilder().localOnly(true).register(true).build();
    Network wish = lab().domain(asked).build();

    assertThat(wish.completedFrom(lab().domain(there).build())).isEqualTo(wish);
  }

  @Test
  void completedFrom_dnsThatIsOff_turnsItOnForRecords() {
    Network wish = lab().dns(d -> d.host("10.0.0.5", "web1")).build();
    Network actual = lab().dns(d -> d.enabled(false)).build();

    assertThat(wish.completedFrom(actual)).isEqualTo(wish);
    assertThat(lab().build().completedFrom(actual)).isEqualTo(actual);
  }

  @Test
  void completedFrom_anotherMacvtapMode_leavesItsVlanBehind() {
    Network actual =
        Network.macvtap("eth0").name("lan").mode(MacvtapMode.PASSTHROUGH).vlan(Vlan.of(7)).build();
    Network wish = Network.macvtap("eth0").name("lan").mode(MacvtapMode.PRIVATE).build();

    assertThat(wish.completedFrom(actual)).isEqualTo(wish);
  }

  private static Network ranges(String first, String second) {
    Dhcp dhcp = Dhcp.builder().range(first, first).range(second, second).build();
    return Network.isolated().name("lab").subnet("10.0.0.0/24", s -> s.dhcp(dhcp)).build();
  }

  private static DnsSrv.Builder srv() {
    return DnsSrv.builder().service("ldap").protocol("tcp").target("web1");
  }

  private static NatNetwork.Builder lab() {
    return Network.nat().name("lab").subnet("10.0.0.0/24");
  }

  private static Arguments row(String path, UnaryOperator<NatNetwork.Builder> step) {
    return Arguments.of(path, step);
  }
}
