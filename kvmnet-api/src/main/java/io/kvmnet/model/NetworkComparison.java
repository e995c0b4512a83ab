package io.kvmnet.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Finds where a network is not what was asked for. What the wish leaves open is no difference. */
final class NetworkComparison {

  private final List<Difference> differences = new ArrayList<>();

  private NetworkComparison() {}

  static List<Difference> compare(Network wish, Network actual) {
    NetworkComparison comparison = new NetworkComparison();
    comparison.exact("kind", kind(wish), kind(actual));
    comparison.exact("name", wish.name(), actual.name());
    comparison.open("uuid", wish.uuid(), actual.uuid());
    comparison.open("title", wish.title(), actual.title());
    comparison.open("description", wish.description(), actual.description());
    comparison.exact("autostart", wish.autostart(), actual.autostart());
    comparison.metadata(wish.metadata(), actual.metadata());
    comparison.kinds(wish, actual);
    comparison.ports(wish, actual);
    comparison.foreign(wish.foreign(), actual.foreign());
    return List.copyOf(comparison.differences);
  }

  private void kinds(Network wish, Network actual) {
    if (wish instanceof SubnetNetwork managed && actual instanceof SubnetNetwork other) {
      subnetNetwork(managed, other);
    } else if (wish instanceof BridgedNetwork bridged && actual instanceof BridgedNetwork other) {
      exact("hostBridge", bridged.hostBridge(), other.hostBridge());
      open("macTableManager", bridged.macTableManager(), other.macTableManager());
    } else if (wish instanceof MacvtapNetwork macvtap && actual instanceof MacvtapNetwork other) {
      exact("mode", macvtap.mode(), other.mode());
      exact("devices", macvtap.devices(), other.devices());
      open("physicalFunction", macvtap.physicalFunction(), other.physicalFunction());
    } else if (wish instanceof HostdevNetwork hostdev && actual instanceof HostdevNetwork other) {
      open("physicalFunction", hostdev.physicalFunction(), other.physicalFunction());
      unordered("addresses", hostdev.addresses(), other.addresses());
      open("driver", hostdev.driver(), other.driver());
      open("managed", hostdev.managed(), other.managed());
    }
  }

  /** What guests' ports get. */
  private void ports(Network wish, Network actual) {
    open("bandwidth", PortRules.bandwidthOf(wish), PortRules.bandwidthOf(actual));
    open("vlan", PortRules.vlanOf(wish), PortRules.vlanOf(actual));
    open("virtualPort", PortRules.virtualPortOf(wish), PortRules.virtualPortOf(actual));
    open("portsIsolated", wish.portsIsolated(), actual.portsIsolated());
    open("trustGuestRxFilters", wish.trustGuestRxFilters(), actual.trustGuestRxFilters());
    unordered("portGroups", wish.portGroups(), actual.portGroups());
  }

  /** Each namespace is its own application's; those that the wish does not name are left alone. */
  private void metadata(List<MetadataElement> wish, List<MetadataElement> actual) {
    for (MetadataElement element : wish) {
      Optional<MetadataElement> there =
          actual.stream()
              .filter(other -> other.namespace().equals(element.namespace()))
              .findFirst();
      open("metadata[" + element.namespace() + "]", Optional.of(element), there);
    }
  }

  private void foreign(List<Foreign> wish, List<Foreign> actual) {
    wish.stream()
        .filter(entry -> !actual.contains(entry))
        .forEach(entry -> differences.add(new Difference(entry.path(), entry.toString(), "")));
  }

  private void subnetNetwork(SubnetNetwork wish, SubnetNetwork actual) {
    open("bridge.name", wish.bridge().name(), actual.bridge().name());
    open("bridge.stp", wish.bridge().stp(), actual.bridge().stp());
    open("bridge.delay", wish.bridge().delay(), actual.bridge().delay());
    open(
        "bridge.macTableManager",
        wish.bridge().macTableManager(),
        actual.bridge().macTableManager());
    open("bridge.zone", wish.bridge().zone(), actual.bridge().zone());
    open("mtu", boxed(wish.mtu()), boxed(actual.mtu()));
    // Libvirt does not print a no.
    open("ipv6", wish.ipv6(), actual.ipv6().or(() -> Optional.of(false)));
    open("mac", wish.mac(), actual.mac());
    unordered("subnets", wish.subnets(), actual.subnets(), Sameness::of);
    unordered("dhcpHosts", wish.dhcpHosts(), actual.dhcpHosts());
    open("dns.enabled", wish.dns().enabled(), actual.dns().enabled());
    open("dns.forwardPlainNames", wish.dns().forwardPlainNames(), actual.dns().forwardPlainNames());
    unordered("dns.forwarders", wish.dns().forwarders(), actual.dns().forwarders());
    unordered("dns.txts", wish.dns().txts(), actual.dns().txts());
    unordered("dns.srvs", wish.dns().srvs(), actual.dns().srvs(), Sameness::of);
    unordered("dns.hosts", wish.dns().hosts(), actual.dns().hosts());
    wish.domain().ifPresent(domain -> domain(domain, actual.domain()));
    unordered("routes", wish.routes(), actual.routes());
    exact("dnsmasqOptions", wish.dnsmasqOptions(), actual.dnsmasqOptions());
    if (wish instanceof NatNetwork nat && actual instanceof NatNetwork other) {
      open("natAddresses", nat.natAddresses(), other.natAddresses());
      open("natPorts", nat.natPorts(), other.natPorts());
      open("natIpv6", nat.natIpv6(), other.natIpv6());
      open("forwardDevice", nat.forwardDevice(), other.forwardDevice());
    }
    if (wish instanceof RoutedNetwork routed && actual instanceof RoutedNetwork other) {
      open("forwardDevice", routed.forwardDevice(), other.forwardDevice());
    }
  }

  private void domain(DnsDomain wish, Optional<DnsDomain> actual) {
    exact("domain.name", wish.name(), actual.map(DnsDomain::name).orElse(""));
    open("domain.localOnly", wish.localOnly(), actual.flatMap(DnsDomain::localOnly));
    open("domain.register", wish.register(), actual.flatMap(DnsDomain::register));
  }

  private static String kind(Network network) {
    return NetworkKind.of(network).word();
  }

  private static Optional<Integer> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  private <T> void open(String path, Optional<T> wish, Optional<T> actual) {
    wish.ifPresent(wanted -> exact(path, wanted, actual.<Object>map(x -> x).orElse("")));
  }

  private void exact(String path, Object wish, Object actual) {
    if (!Objects.equals(wish, actual)) {
      differences.add(new Difference(path, wish.toString(), actual.toString()));
    }
  }

  private <T> void unordered(String path, List<T> wish, List<T> actual) {
    unordered(path, wish, actual, entry -> entry);
  }

  /** Lists whose order has no meaning: what only one side has, entry by entry. */
  private <T> void unordered(String path, List<T> wish, List<T> actual, Function<T, T> sameness) {
    Map<T, Integer> surplus = new HashMap<>();
    wish.forEach(entry -> surplus.merge(sameness.apply(entry), 1, Integer::sum));
    actual.forEach(entry -> surplus.merge(sameness.apply(entry), -1, Integer::sum));
    wish.stream()
        .filter(entry -> surplus.getOrDefault(sameness.apply(entry), 0) > 0)
        .distinct()
        .forEach(entry -> differences.add(new Difference(path, entry.toString(), "")));
    actual.stream()
        .filter(entry -> surplus.getOrDefault(sameness.apply(entry), 0) < 0)
        .distinct()
        .forEach(entry -> differences.add(new Difference(path, "", entry.toString())));
  }
}
