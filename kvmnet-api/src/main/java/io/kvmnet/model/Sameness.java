package io.kvmnet.model;

import java.util.Comparator;
import java.util.OptionalInt;

/** Makes values equal that mean the same, though they are not written alike. */
final class Sameness {

  private static final Comparator<DhcpRange> BY_ADDRESS =
      (one, other) -> Offsets.compare(one.start(), other.start());

  private Sameness() {}

  /** The order of DHCP ranges has no meaning. */
  static Subnet of(Subnet subnet) {
    return subnet
        .dhcp()
        .map(dhcp -> dhcp.toBuilder().ranges(dhcp.ranges().stream().sorted(BY_ADDRESS).toList()))
        .map(dhcp -> subnet.toBuilder().dhcp(dhcp.build()).build())
        .orElse(subnet);
  }

  /** A priority or weight of zero is none: libvirt does not print it. */
  static DnsSrv of(DnsSrv srv) {
    return srv.toBuilder()
        .priority(zeroIsNone(srv.priority()))
        .weight(zeroIsNone(srv.weight()))
        .build();
  }

  private static OptionalInt zeroIsNone(OptionalInt number) {
    return number.orElse(0) == 0 ? OptionalInt.empty() : number;
  }
}
