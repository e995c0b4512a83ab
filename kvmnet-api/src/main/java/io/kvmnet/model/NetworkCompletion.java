package io.kvmnet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Fills in what a wish leaves open from what is there. */
final class NetworkCompletion {

  private NetworkCompletion() {}

  static Network complete(Network wish, Network actual) {
    Network.Builder<?> builder = wish.toBuilder();
    wish.uuid().or(actual::uuid).ifPresent(builder::uuid);
    wish.title().or(actual::title).ifPresent(builder::title);
    wish.description().or(actual::description).ifPresent(builder::description);
    wish.portsIsolated().or(actual::portsIsolated).ifPresent(builder::portsIsolated);
    wish.trustGuestRxFilters()
        .or(actual::trustGuestRxFilters)
        .ifPresent(builder::trustGuestRxFilters);
    builder.metadata(merged(wish.metadata(), actual.metadata(), MetadataElement::namespace));
    if (NetworkKind.of(wish) == NetworkKind.of(actual)) {
      // Of another kind, it may be what this kind has a place for.
      builder.foreign(merged(wish.foreign(), actual.foreign(), Foreign::path));
    }
    kinds(builder, wish, actual);
    return builder.build();
  }

  private static void kinds(Network.Builder<?> builder, Network wish, Network actual) {
    if (builder instanceof SubnetNetwork.Builder<?> managed
        && wish instanceof SubnetNetwork asked
        && actual instanceof SubnetNetwork there) {
      subnetNetwork(managed, asked, there);
    }
    if (builder instanceof NatNetwork.Builder nat
        && wish instanceof NatNetwork asked
        && actual instanceof NatNetwork there) {
      nat(nat, asked, there);
    } else if (builder instanceof RoutedNetwork.Builder routed
        && wish instanceof RoutedNetwork asked
        && actual instanceof RoutedNetwork there) {
      routed.forwardDevice(asked.forwardDevice().or(there::forwardDevice));
    } else if (builder instanceof BridgedNetwork.Builder bridged
        && wish instanceof BridgedNetwork asked
        && actual instanceof BridgedNetwork there) {
      bridged(bridged, asked, there);
    } else if (builder instanceof MacvtapNetwork.Builder macvtap
        && wish instanceof MacvtapNetwork asked
        && actual instanceof MacvtapNetwork there) {
      macvtap(macvtap, asked, there);
    } else if (builder instanceof HostdevNetwork.Builder hostdev
        && wish instanceof HostdevNetwork asked
        && actual instanceof HostdevNetwork there) {
      hostdev(hostdev, asked, there);
    }
  }

  private static void subnetNetwork(
      SubnetNetwork.Builder<?> builder, SubnetNetwork wish, SubnetNetwork actual) {
    builder.bridge(bridge(wish.bridge(), actual.bridge()));
    builder.dns(dns(wish.dns(), actual.dns()));
    wish.mac().or(actual::mac).ifPresent(builder::mac);
    wish.domain()
        .map(domain -> domain(domain, actual.domain()))
        .or(actual::domain)
        .ifPresent(builder::domain);
    wish.ipv6().or(actual::ipv6).ifPresent(builder::ipv6);
    wish.bandwidth().or(actual::bandwidth).ifPresent(builder::bandwidth);
    if (wish.mtu().isEmpty()) {
      actual.mtu().ifPresent(builder::mtu);
    }
  }

  private static Bridge bridge(Bridge wish, Bridge actual) {
    return Bridge.builder()
        .name(wish.name().or(actual::name))
        .stp(wish.stp().or(actual::stp))
        .delay(wish.delay().or(actual::delay))
        .macTableManager(wish.macTableManager().or(actual::macTableManager))
        .zone(wish.zone().or(actual::zone))
        .build();
  }

  private static Dns dns(Dns wish, Dns actual) {
    // One that is switched off has no records: whoever asks for records wants it on.
    boolean off = !actual.enabled().orElse(true) && !DnsRules.isEmpty(wish);
    return wish.toBuilder()
        .enabled(wish.enabled().or(off ? Optional::empty : actual::enabled))
        .forwardPlainNames(wish.forwardPlainNames().or(actual::forwardPlainNames))
        .build();
  }

  private static DnsDomain domain(DnsDomain wish, Optional<DnsDomain> actual) {
    Optional<Boolean> localOnly = wish.localOnly().or(() -> actual.flatMap(DnsDomain::localOnly));
    // Only what is local can be registered.
    Optional<Boolean> register =
        actual.flatMap(DnsDomain::register).filter(on -> !on || localOnly.orElse(false));
    return wish.toBuilder()
        .localOnly(localOnly)
        .register(wish.register().or(() -> register))
        .build();
  }

  private static void nat(NatNetwork.Builder builder, NatNetwork wish, NatNetwork actual) {
    builder
        .natAddresses(wish.natAddresses().or(actual::natAddresses))
        .natPorts(wish.natPorts().or(actual::natPorts))
        .natIpv6(wish.natIpv6().or(actual::natIpv6))
        .forwardDevice(wish.forwardDevice().or(actual::forwardDevice));
  }

  private static void bridged(
      BridgedNetwork.Builder builder, BridgedNetwork wish, BridgedNetwork actual) {
    builder
        .macTableManager(wish.macTableManager().or(actual::macTableManager))
        .bandwidth(wish.bandwidth().or(actual::bandwidth))
        .vlan(wish.vlan().or(actual::vlan))
        .virtualPort(wish.virtualPort().or(actual::virtualPort));
  }

  private static void macvtap(
      MacvtapNetwork.Builder builder, MacvtapNetwork wish, MacvtapNetwork actual) {
    if (wish.devices().isEmpty()) {
      builder.physicalFunction(wish.physicalFunction().or(actual::physicalFunction));
    }
    if (wish.mode() == actual.mode()) {
      // What one mode carries, another may refuse.
      builder
          .vlan(wish.vlan().or(actual::vlan))
          .virtualPort(wish.virtualPort().or(actual::virtualPort));
    }
  }

  private static void hostdev(
      HostdevNetwork.Builder builder, HostdevNetwork wish, HostdevNetwork actual) {
    if (wish.addresses().isEmpty()) {
      builder.physicalFunction(wish.physicalFunction().or(actual::physicalFunction));
    }
    builder
        .driver(wish.driver().or(actual::driver))
        .managed(wish.managed().or(actual::managed))
        .vlan(wish.vlan().or(actual::vlan))
        .virtualPort(wish.virtualPort().or(actual::virtualPort));
  }

  /** The wish's entries, and those of what is there whose key it does not name. */
  private static <T> List<T> merged(List<T> wish, List<T> actual, Function<T, ?> key) {
    List<Object> named = new ArrayList<>();
    wish.forEach(entry -> named.add(key.apply(entry)));
    List<T> all = new ArrayList<>(wish);
    actual.stream().filter(entry -> !named.contains(key.apply(entry))).forEach(all::add);
    return all;
  }
}
