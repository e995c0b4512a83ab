package io.kvmnet.benchmark;

import io.kvmnet.model.DhcpHost;
import io.kvmnet.model.Network;
import java.util.stream.IntStream;

/** NAT networks of any size. */
final class BenchmarkNetworks {

  private BenchmarkNetworks() {}

  /** Returns a network with so many DHCP reservations, each with MAC address, IP and name. */
  static Network nat(int hosts) {
    return Network.nat()
        .name("lab")
        .bridge("virbr9")
        .subnet(
            "10.0.0.0/8",
            subnet -> subnet.gateway("10.0.0.1").dhcpRange("10.255.0.1", "10.255.255.254"))
        .dhcpHosts(IntStream.range(0, hosts).mapToObj(BenchmarkNetworks::host).toList())
        .build();
  }

  private static DhcpHost host(int number) {
    int low = number & 0xff;
    int middle = number >> 8 & 0xff;
    int high = number >> 16;
    return DhcpHost.of(
        "52:54:00:%02x:%02x:%02x".formatted(high, middle, low),
        "10.%d.%d.%d".formatted(1 + high, middle, low),
        "host-" + number);
  }
}
