package io.kvmnet.model;

import java.net.InetAddress;
import java.util.Optional;

/** The addresses of a subnet that DHCP can give out: all but the host's own. */
final class DhcpPool {

  /** libvirt refuses larger ranges; 9.0.0 also those that cross a /16. */
  private static final long LAST_OFFSET = 65_535;

  private DhcpPool() {}

  static InetAddress firstHost(Cidr cidr) {
    return cidr.address(cidr.size() > 2 ? 1 : 0);
  }

  static Optional<Dhcp> around(Cidr cidr, InetAddress gateway) {
    long last = Math.min(cidr.size() - 1, LAST_OFFSET) - (cidr.isIpv4() ? 1 : 0);
    if (last < 2 && cidr.size() <= 2) {
      return Optional.empty();
    }
    Dhcp.Builder dhcp = Dhcp.builder();
    long own = offset(cidr, gateway, last);
    addRange(dhcp, cidr, 1, own - 1);
    addRange(dhcp, cidr, own + 1, last);
    return Optional.of(dhcp.build());
  }

  private static void addRange(Dhcp.Builder dhcp, Cidr cidr, long first, long last) {
    if (first <= last) {
      dhcp.range(DhcpRange.of(cidr.address(first), cidr.address(last)));
    }
  }

  /** The gateway's place in the pool; one that lies outside splits nothing. */
  private static long offset(Cidr cidr, InetAddress gateway, long last) {
    if (!cidr.contains(gateway)) {
      return last + 1;
    }
    long offset =
        InetAddresses.toIpAddress(gateway)
            .getValue()
            .subtract(InetAddresses.toIpAddress(cidr.network()).getValue())
            .min(java.math.BigInteger.valueOf(last + 1))
            .longValueExact();
    return offset == 0 ? last + 1 : offset;
  }
}
