package io.kvmnet.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary networks of every kind, with every feature of the model, that keep all rules. For
 * property tests of whoever reads, writes or stores networks:
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Network> networks() {
 *   return NetworkArbitraries.networks();
 * }
 * }</pre>
 *
 * <p>Left out is what libvirt adds or keeps for others: foreign elements and counted connections.
 */
public final class NetworkArbitraries {

  private NetworkArbitraries() {}

  /** Networks of every kind. */
  public static Arbitrary<Network> networks() {
    return Arbitraries.oneOf(
        subnetNetworks().map(network -> network),
        bridged().map(network -> network),
        macvtap().map(network -> network),
        hostdev().map(network -> network));
  }

  /** Networks that libvirt makes all of. */
  public static Arbitrary<SubnetNetwork> subnetNetworks() {
    return Arbitraries.oneOf(
        nat().map(network -> network),
        routed().map(network -> network),
        open().map(network -> network),
        isolated().map(network -> network));
  }

  /** Networks that {@link Network#nat()} makes. */
  public static Arbitrary<NatNetwork> nat() {
    List<Arbitrary<Consumer<NatNetwork.Builder>>> features = subnetFeatures(true);
    features.add(
        maybe(
            Combinators.combine(numbers(1, 100), numbers(100, 200))
                .as((start, end) -> AddressRange.of("198.51.100." + start, "198.51.100." + end)),
            (b, range) -> b.natAddresses(range)));
    features.add(
        maybe(
            Combinators.combine(numbers(1, 9999), numbers(9999, 65_535)).as(PortRange::new),
            (b, ports) -> b.natPorts(ports)));
    features.add(maybe(ValueArbitraries.booleans(), (b, on) -> b.natIpv6(on)));
    features.add(maybe(ValueArbitraries.words(), (b, device) -> b.forwardDevice(device)));
    return built(Network::nat, features, NatNetwork.Builder::build);
  }

  /** Networks that {@link Network#routed()} makes. */
  public static Arbitrary<RoutedNetwork> routed() {
    List<Arbitrary<Consumer<RoutedNetwork.Builder>>> features = subnetFeatures(true);
    features.add(maybe(ValueArbitraries.words(), (b, device) -> b.forwardDevice(device)));
    return built(Network::routed, features, RoutedNetwork.Builder::build);
  }

  /** Networks that {@link Network#open()} makes, with at least one subnet, as libvirt 9 wants. */
  public static Arbitrary<OpenNetwork> open() {
    return built(Network::open, subnetFeatures(true), OpenNetwork.Builder::build);
  }

  /** Networks that {@link Network#isolated()} makes. */
  public static Arbitrary<IsolatedNetwork> isolated() {
    return built(Network::isolated, subnetFeatures(false), IsolatedNetwork.Builder::build);
  }

  /** Networks over a bridge of the host's, of Linux or of Open vSwitch. */
  public static Arbitrary<BridgedNetwork> bridged() {
    return ValueArbitraries.booleans()
        .flatMap(
            openVSwitch -> {
              List<Arbitrary<Consumer<BridgedNetwork.Builder>>> features = features();
              features.add(portGroups(true, openVSwitch));
              features.add(
                  maybe(Arbitraries.of(MacTableManager.class), (b, who) -> b.macTableManager(who)));
              features.add(maybe(ValueArbitraries.bandwidths(), (b, rate) -> b.bandwidth(rate)));
              if (openVSwitch) {
                features.add(maybe(ValueArbitraries.vlans(), (b, vlan) -> b.vlan(vlan)));
                features.add(always(openVSwitchPorts(), (b, port) -> b.virtualPort(port)));
              }
              features.add(always(ValueArbitraries.words(), (b, name) -> b.hostBridge(name)));
              return built(() -> Network.onBridge("br0"), features, BridgedNetwork.Builder::build);
            });
  }

  /** Networks over the host's interfaces. */
  public static Arbitrary<MacvtapNetwork> macvtap() {
    return Arbitraries.of(MacvtapMode.class)
        .flatMap(
            mode -> {
              List<Arbitrary<Consumer<MacvtapNetwork.Builder>>> features = features();
              features.add(always(Arbitraries.just(mode), (b, word) -> b.mode(word)));
              features.add(portGroups(false, false));
              if (mode == MacvtapMode.PASSTHROUGH) {
                features.add(maybe(ValueArbitraries.vlans(), (b, vlan) -> b.vlan(vlan)));
              }
              if (mode == MacvtapMode.VEPA) {
                features.add(maybe(ports802(), (b, port) -> b.virtualPort(port)));
              }
              Arbitrary<Consumer<MacvtapNetwork.Builder>> function =
                  always(ValueArbitraries.words(), (b, name) -> b.physicalFunction(name));
              Arbitrary<Consumer<MacvtapNetwork.Builder>> devices =
                  always(
                      ValueArbitraries.words().list().uniqueElements().ofMinSize(1).ofMaxSize(3),
                      (b, names) -> names.forEach(b::device));
              features.add(Arbitraries.oneOf(function, devices));
              return built(() -> Network.macvtap(), features, MacvtapNetwork.Builder::build);
            });
  }

  /** Networks that pass devices through to guests. */
  public static Arbitrary<HostdevNetwork> hostdev() {
    List<Arbitrary<Consumer<HostdevNetwork.Builder>>> features = features();
    Arbitrary<Consumer<HostdevNetwork.Builder>> function =
        always(ValueArbitraries.words(), (b, name) -> b.physicalFunction(name));
    Arbitrary<Consumer<HostdevNetwork.Builder>> addresses =
        always(
            pciAddresses().list().uniqueElements().ofMinSize(1).ofMaxSize(3),
            (b, all) -> b.addresses(all));
    features.add(Arbitraries.oneOf(function, addresses));
    features.add(portGroups(false, false));
    features.add(maybe(ports802(), (b, port) -> b.virtualPort(port)));
    features.add(
        maybe(
            Arbitraries.of(HostdevDriver.Name.class).map(HostdevDriver::of),
            (b, driver) -> b.driver(driver)));
    features.add(maybe(ValueArbitraries.booleans(), (b, on) -> b.managed(on)));
    features.add(maybe(ValueArbitraries.vlans(), (b, vlan) -> b.vlan(vlan)));
    return built(() -> Network.hostdev(), features, HostdevNetwork.Builder::build);
  }

  /** What all kinds have. */
  private static <B extends Network.Builder<?>> List<Arbitrary<Consumer<B>>> features() {
    List<Arbitrary<Consumer<B>>> features = new ArrayList<>();
    features.add(always(ValueArbitraries.words(), (b, name) -> b.name(name)));
    features.add(maybe(uuids(), (b, uuid) -> b.uuid(uuid)));
    features.add(maybe(ValueArbitraries.texts(), (b, title) -> b.title(title)));
    features.add(
        maybe(
            Combinators.combine(ValueArbitraries.texts(), ValueArbitraries.texts())
                .as((one, other) -> one + "\n\t" + other),
            (b, description) -> b.description(description)));
    features.add(
        maybe(
            ValueArbitraries.words().list().uniqueElements().ofMinSize(1).ofMaxSize(2),
            (b, owners) ->
                owners.forEach(
                    owner -> b.metadata("<a:tag xmlns:a='urn:%s' x='1'/>".formatted(owner)))));
    features.add(maybe(ValueArbitraries.booleans(), (b, on) -> b.portsIsolated(on)));
    features.add(maybe(ValueArbitraries.booleans(), (b, on) -> b.trustGuestRxFilters(on)));
    features.add(maybe(ValueArbitraries.booleans(), (b, on) -> b.autostart(on)));
    return features;
  }

  private static <B extends SubnetNetwork.Builder<?>> List<Arbitrary<Consumer<B>>> subnetFeatures(
      boolean needsSubnet) {
    List<Arbitrary<Consumer<B>>> features = features();
    features.add(portGroups(true, false));
    features.add(maybe(bridges(), (b, bridge) -> b.bridge(bridge)));
    features.add(maybe(numbers(1280, 9000), (b, mtu) -> b.mtu(mtu)));
    features.add(maybe(ValueArbitraries.unicastMacs(), (b, mac) -> b.mac(mac)));
    features.add(maybe(ValueArbitraries.booleans(), (b, on) -> b.ipv6(on)));
    features.add(maybe(ValueArbitraries.bandwidths(), (b, rate) -> b.bandwidth(rate)));
    features.add(maybe(DnsArbitraries.services(), (b, dns) -> b.dns(dns)));
    features.add(maybe(DnsArbitraries.domains(), (b, domain) -> b.domain(domain)));
    features.add(
        maybe(
            ValueArbitraries.words().list().uniqueElements().ofMaxSize(2),
            (b, names) -> names.forEach(name -> b.dnsmasqOption("txt-record=" + name + ",x"))));
    Arbitrary<SubnetArbitraries.Plan> plans = SubnetArbitraries.plans();
    features.add(
        always(
            needsSubnet ? plans : SubnetArbitraries.maybe(plans),
            (b, plan) -> {
              b.subnets(plan.subnets());
              b.dhcpHosts(plan.hosts());
              b.routes(plan.routes());
            }));
    return features;
  }

  private static <B extends Network.Builder<?>> Arbitrary<Consumer<B>> portGroups(
      boolean hasBridge, boolean openVSwitch) {
    Arbitrary<PortGroup> groups =
        Combinators.combine(
                ValueArbitraries.words(),
                ValueArbitraries.bandwidths().optional(),
                ValueArbitraries.booleans().optional(),
                ValueArbitraries.vlans().optional(),
                openVSwitchPorts().optional())
            .as(
                (name, rate, trusted, vlan, port) ->
                    PortGroup.named(name)
                        .bandwidth(rate.filter(any -> hasBridge))
                        .trustGuestRxFilters(trusted)
                        .vlan(vlan.filter(any -> openVSwitch))
                        .virtualPort(port.filter(any -> openVSwitch))
                        .build());
    return Combinators.combine(
            groups.list().uniqueElements(PortGroup::name).ofMaxSize(3), ValueArbitraries.booleans())
        .as(
            (all, first) ->
                builder -> {
                  for (int i = 0; i < all.size(); i++) {
                    builder.portGroup(all.get(i).toBuilder().isDefault(first && i == 0).build());
                  }
                });
  }

  private static Arbitrary<Bridge> bridges() {
    return Combinators.combine(
            ValueArbitraries.words().optional(),
            ValueArbitraries.booleans().optional(),
            numbers(0, 30).map(Duration::ofSeconds).optional(),
            Arbitraries.of(MacTableManager.class).optional(),
            ValueArbitraries.words().optional())
        .as(
            (name, stp, delay, who, zone) ->
                Bridge.builder()
                    .name(name)
                    .stp(stp)
                    .delay(delay)
                    .macTableManager(who)
                    .zone(zone)
                    .build());
  }

  private static Arbitrary<VirtualPort> openVSwitchPorts() {
    return Combinators.combine(ValueArbitraries.words().optional(), uuids().optional())
        .as(
            (profile, id) ->
                VirtualPort.openVSwitch().toBuilder().profileId(profile).interfaceId(id).build());
  }

  private static Arbitrary<VirtualPort> ports802() {
    Arbitrary<VirtualPort> qbg =
        Combinators.combine(numbers(0, 255), numbers(0, 0xff_ffff), numbers(0, 255), uuids())
            .as(
                (manager, type, version, id) ->
                    VirtualPort.builder()
                        .type(VirtualPortType.IEEE_802_1QBG)
                        .managerId(manager)
                        .typeId(type)
                        .typeIdVersion(version)
                        .instanceId(id)
                        .build());
    Arbitrary<VirtualPort> qbh =
        ValueArbitraries.words()
            .map(
                profile ->
                    VirtualPort.builder()
                        .type(VirtualPortType.IEEE_802_1QBH)
                        .profileId(profile)
                        .build());
    return Arbitraries.oneOf(qbg, qbh);
  }

  private static Arbitrary<PciAddress> pciAddresses() {
    return Combinators.combine(
            numbers(0, 0xffff), numbers(0, 0xff), numbers(0, 0x1f), numbers(0, 7))
        .as("%04x:%02x:%02x.%x"::formatted)
        .map(PciAddress::of);
  }

  private static Arbitrary<UUID> uuids() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
  }

  private static Arbitrary<Integer> numbers(int smallest, int largest) {
    return Arbitraries.integers().between(smallest, largest);
  }

  private static <B, T> Arbitrary<Consumer<B>> always(Arbitrary<T> values, BiConsumer<B, T> step) {
    return values.map(value -> builder -> step.accept(builder, value));
  }

  /** Often left out, so that shrinking ends with few features. */
  private static <B, T> Arbitrary<Consumer<B>> maybe(Arbitrary<T> values, BiConsumer<B, T> step) {
    Arbitrary<Consumer<B>> nothing = Arbitraries.just(builder -> {});
    return Arbitraries.oneOf(nothing, always(values, step));
  }

  private static <B, N extends Network> Arbitrary<N> built(
      Supplier<B> start, List<Arbitrary<Consumer<B>>> features, Function<B, N> end) {
    return Combinators.combine(features)
        .as(
            steps -> {
              B builder = start.get();
              steps.forEach(step -> step.accept(builder));
              return end.apply(builder);
            });
  }
}
