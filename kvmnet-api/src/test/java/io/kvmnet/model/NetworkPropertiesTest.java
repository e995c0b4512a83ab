package io.kvmnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every network. */
class NetworkPropertiesTest {

  private static final int TRIES = 300;

  /** A step that makes a network differ in one place. */
  record Change(String path, UnaryOperator<NatNetwork.Builder> step) {}

  @Property(tries = TRIES)
  void everyNetwork_isSatisfiedByItself(@ForAll("networks") Network network) {
    assertThat(network.isSatisfiedBy(network)).isTrue();
    assertThat(network.differencesFrom(network)).isEmpty();
  }

  @Property(tries = TRIES)
  void toBuilder_givesTheSameNetwork(@ForAll("networks") Network network) {
    Network copy = network.toBuilder().build();

    assertThat(copy).isEqualTo(network).hasSameHashCodeAs(network);
    assertThat(copy).hasToString(network.toString());
  }

  @Property(tries = TRIES)
  void toString_isOneLineWithoutOptionalsAndSlashes(@ForAll("networks") Network network) {
    assertThat(network.toString())
        .doesNotContain("\n", "Optional", "Value{", "=/", "[/", " null")
        .startsWith(network.getClass().getSuperclass().getSimpleName() + "{name=");
  }

  @Property(tries = TRIES)
  void completedFrom_anyOther_satisfiesTheWishAndIsIdempotent(
      @ForAll("wishes") Network wish, @ForAll("networks") Network actual) {
    Network completed = wish.completedFrom(actual);

    assertThat(wish.differencesFrom(completed)).isEmpty();
    assertThat(completed.completedFrom(actual)).isEqualTo(completed);
  }

  @Property(tries = TRIES)
  void completedFrom_anotherSubnetNetwork_satisfiesTheWishAndIsIdempotent(
      @ForAll("subnetNetworks") SubnetNetwork wish, @ForAll("nats") NatNetwork actual) {
    Network completed = wish.completedFrom(actual);

    assertThat(wish.differencesFrom(completed)).isEmpty();
    assertThat(completed.completedFrom(actual)).isEqualTo(completed);
  }

  @Property(tries = TRIES)
  void completedFrom_itself_changesNothing(@ForAll("networks") Network network) {
    assertThat(network.completedFrom(network)).isEqualTo(network);
  }

  @Property(tries = TRIES)
  void listsInAnotherOrder_areNoDifference(@ForAll("subnetNetworks") SubnetNetwork network) {
    SubnetNetwork.Builder<?> turned = network.toBuilder();
    turned.subnets(
        ValueArbitraries.reversed(network.subnets()).stream()
            .map(NetworkPropertiesTest::rangesReversed)
            .toList());
    turned.dhcpHosts(ValueArbitraries.reversed(network.dhcpHosts()));
    turned.routes(ValueArbitraries.reversed(network.routes()));
    turned.portGroups(ValueArbitraries.reversed(network.portGroups()));
    turned.metadata(ValueArbitraries.reversed(network.metadata()));
    Dns dns = network.dns();
    turned.dns(
        dns.toBuilder()
            .forwarders(ValueArbitraries.reversed(dns.forwarders()))
            .txts(ValueArbitraries.reversed(dns.txts()))
            .srvs(ValueArbitraries.reversed(dns.srvs()))
            .hosts(ValueArbitraries.reversed(dns.hosts()))
            .build());

    assertThat(network.differencesFrom(turned.build())).isEmpty();
    assertThat(turned.build().differencesFrom(network)).isEmpty();
  }

  @Property(tries = TRIES)
  void oneChange_isOneDifferenceAtItsPath(
      @ForAll("nats") NatNetwork network, @ForAll("changes") Change change) {
    NatNetwork changed = change.step().apply(network.toBuilder()).build();
    Assume.that(!changed.equals(network));

    assertThat(changed.differencesFrom(network))
        .extracting(Difference::path)
        .containsExactly(change.path());
  }

  private static Subnet rangesReversed(Subnet subnet) {
    return subnet
        .dhcp()
        .map(dhcp -> dhcp.toBuilder().ranges(ValueArbitraries.reversed(dhcp.ranges())).build())
        .map(dhcp -> subnet.toBuilder().dhcp(dhcp).build())
        .orElse(subnet);
  }

  @Provide
  static Arbitrary<Network> networks() {
    return NetworkArbitraries.networks();
  }

  @Provide
  static Arbitrary<Network> wishes() {
    return NetworkArbitraries.networks();
  }

  @Provide
  static Arbitrary<SubnetNetwork> subnetNetworks() {
    return NetworkArbitraries.subnetNetworks();
  }

  @Provide
  static Arbitrary<NatNetwork> nats() {
    return NetworkArbitraries.nat();
  }

  @Provide
  static Arbitrary<Change> changes() {
    return Arbitraries.of(
        new Change("name", b -> b.name("other")),
        new Change("uuid", b -> b.uuid(new UUID(1, 2))),
        new Change("title", b -> b.title("Other")),
        new Change("description", b -> b.description("Other")),
        new Change("mtu", b -> b.mtu(1000)),
        new Change("ipv6", b -> b.ipv6(!b.build().ipv6().orElse(false))),
        new Change("mac", b -> b.mac("02:00:00:00:00:02")),
        new Change("autostart", b -> b.autostart(!b.build().autostart())),
        new Change("metadata[urn:other]", b -> b.metadata("<o:x xmlns:o='urn:other'/>")),
        new Change("portGroups", b -> b.portGroup("other", g -> g.trustGuestRxFilters(true))),
        new Change("portsIsolated", b -> b.portsIsolated(!b.build().portsIsolated().orElse(false))),
        new Change("bandwidth", b -> b.bandwidth(Bandwidth.builder().outbound(7).build())),
        new Change("bridge.name", b -> b.bridge(b.build().bridge().toBuilder().name("o").build())),
        new Change(
            "bridge.delay",
            b -> b.bridge(b.build().bridge().toBuilder().delay(Duration.ofMinutes(1)).build())),
        new Change("subnets", b -> b.subnet("198.51.100.0/24", s -> s.noDhcp())),
        new Change("domain.name", b -> b.domain("other")),
        new Change("natAddresses", b -> b.natAddresses(AddressRange.of("9.9.9.9", "9.9.9.9"))),
        new Change("natPorts", b -> b.natPorts(new PortRange(1, 65_535))),
        new Change("natIpv6", b -> b.natIpv6(!b.build().natIpv6().orElse(false))),
        new Change("forwardDevice", b -> b.forwardDevice("other0")),
        new Change("dnsmasqOptions", b -> b.dnsmasqOption("log-queries")));
  }
}
