package io.kvmnet.model;

import java.util.Optional;

/** Fills in what a wish leaves open from what is there. */
final class NetworkCompletion {

  private NetworkCompletion() {}

  static SubnetNetwork complete(SubnetNetwork wish, Network actual) {
    SubnetNetwork.Builder<?> builder = wish.toBuilder();
    common(builder, wish, actual);
    if (actual instanceof SubnetNetwork managed) {
      subnetNetwork(builder, wish, managed);
    }
    if (builder instanceof NatNetwork.Builder nat && wish instanceof NatNetwork asked) {
      if (actual instanceof NatNetwork there) {
        nat(nat, asked, there);
      }
    }
    if (builder instanceof RoutedNetwork.Builder routed
        && wish instanceof RoutedNetwork asked
        && actual instanceof RoutedNetwork there) {
      routed.forwardDevice(asked.forwardDevice().or(there::forwardDevice));
    }
    return builder.build();
  }

  private static void common(SubnetNetwork.Builder<?> builder, Network wish, Network actual) {
    wish.uuid().or(actual::uuid).ifPresent(builder::uuid);
    wish.title().or(actual::title).ifPresent(builder::title);
    wish.description().or(actual::description).ifPresent(builder::description);
    if (wish.mtu().isEmpty()) {
      actual.mtu().ifPresent(builder::mtu);
    }
  }

  private static void subnetNetwork(
      SubnetNetwork.Builder<?> builder, SubnetNetwork wish, SubnetNetwork actual) {
    builder.bridge(bridge(wish.bridge(), actual.bridge()));
    builder.dns(dns(wish.dns(), actual.dns()));
    wish.mac().or(actual::mac).ifPresent(builder::mac);
    domain(wish, actual).ifPresent(builder::domain);
  }

  private static Bridge bridge(Bridge wish, Bridge actual) {
    return Bridge.builder()
        .name(wish.name().or(actual::name))
        .stp(wish.stp().or(actual::stp))
        .delay(wish.delay().or(actual::delay))
        .build();
  }

  private static Dns dns(Dns wish, Dns actual) {
    return wish.toBuilder()
        .enabled(wish.enabled().or(actual::enabled))
        .forwardPlainNames(wish.forwardPlainNames().or(actual::forwardPlainNames))
        .build();
  }

  private static Optional<DnsDomain> domain(SubnetNetwork wish, SubnetNetwork actual) {
    return wish.domain().or(actual::domain);
  }

  private static void nat(NatNetwork.Builder builder, NatNetwork wish, NatNetwork actual) {
    builder
        .natAddresses(wish.natAddresses().or(actual::natAddresses))
        .natPorts(wish.natPorts().or(actual::natPorts))
        .natIpv6(wish.natIpv6().or(actual::natIpv6))
        .forwardDevice(wish.forwardDevice().or(actual::forwardDevice));
  }
}
