package io.kvmnet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary subnets with what lies inside them: gateways, DHCP, reservations and routes. None
 * overlaps another, and one of each family is served by DHCP at most.
 */
final class SubnetArbitraries {

  /** Subnets that fit together in one network, with the reservations and routes that fit them. */
  record Plan(List<Subnet> subnets, List<DhcpHost> hosts, List<Route> routes) {

    private Plan and(Plan other) {
      return new Plan(
          joined(subnets, other.subnets), joined(hosts, other.hosts), joined(routes, other.routes));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
      List<T> all = new ArrayList<>(one);
      all.addAll(other);
      return all;
    }
  }

  private static final Plan NOTHING = new Plan(List.of(), List.of(), List.of());

  private SubnetArbitraries() {}

  /** Plans with at least one subnet. */
  static Arbitrary<Plan> plans() {
    return Combinators.combine(
            ipv4(), maybe(ipv6()), maybe(bystanders()), ValueArbitraries.booleans())
        .as(
            (four, six, others, sixAlone) ->
                sixAlone && !six.equals(NOTHING) ? six.and(others) : four.and(six).and(others));
  }

  static Arbitrary<Plan> maybe(Arbitrary<Plan> plans) {
    return Arbitraries.oneOf(Arbitraries.just(NOTHING), plans);
  }

  /** Subnets without DHCP. */
  private static Arbitrary<Plan> bystanders() {
    return Combinators.combine(numbers(128, 255), numbers(16, 32), numbers(120, 128))
        .as(
            (octet, four, six) ->
                new Plan(
                    List.of(
                        unserved(
                            Cidr.containing(InetAddresses.parse("172.16." + octet + ".8"), four)),
                        unserved(Cidr.containing(InetAddresses.parse("fd0b::" + octet), six))),
                    List.of(),
                    List.of()));
  }

  private static Subnet unserved(Cidr cidr) {
    return Subnet.builder().cidr(cidr).build();
  }

  private static Arbitrary<Plan> ipv4() {
    return Combinators.combine(numbers(0, 255), numbers(16, 28))
        .as((octet, prefix) -> Cidr.containing(InetAddresses.parse("10." + octet + ".7.0"), prefix))
        .flatMap(cidr -> inside(cidr, "192.168.", ".0/24"));
  }

  private static Arbitrary<Plan> ipv6() {
    return Combinators.combine(numbers(1, 9), Arbitraries.of(48, 56, 62, 64, 96, 112, 124))
        .as((group, prefix) -> Cidr.containing(InetAddresses.parse("fd0a:" + group + "::"), prefix))
        .flatMap(cidr -> inside(cidr, "fd0c:", "::/64"));
  }

  private static Arbitrary<Plan> inside(Cidr cidr, String before, String after) {
    return Combinators.combine(
            served(cidr),
            numbers(2, 13).list().uniqueElements().ofMaxSize(4),
            clients(),
            numbers(1, 99).list().uniqueElements().ofMaxSize(2),
            numbers(1, 9).optional())
        .as(
            (subnet, offsets, clients, destinations, metric) ->
                new Plan(
                    List.of(subnet),
                    hosts(subnet, offsets, clients),
                    destinations.stream()
                        .map(number -> route(cidr, before + number + after, metric))
                        .toList()));
  }

  private static Route route(Cidr cidr, String destination, Optional<Integer> metric) {
    Route.Builder route =
        Route.builder().destination(Cidr.of(destination)).gateway(cidr.address(5));
    metric.ifPresent(route::metric);
    return route.build();
  }

  /**
   * Subnets have at least 16 addresses here: the gateway is one of the first three, or number 14.
   */
  private static Arbitrary<Subnet> served(Cidr cidr) {
    return Combinators.combine(
            Arbitraries.of(1, 1, 1, 14),
            dhcps(cidr),
            ValueArbitraries.booleans(),
            ValueArbitraries.words().optional(),
            ValueArbitraries.booleans().optional())
        .as(
            (gateway, dhcp, pool, tftp, localPtr) -> {
              Subnet.Builder subnet =
                  (pool && dhcp.isPresent() ? Subnet.served(cidr) : Subnet.builder().cidr(cidr))
                      .gateway(cidr.address(gateway));
              if (!pool) {
                subnet.dhcp(dhcp);
              }
              if (cidr.isIpv4()) {
                subnet.tftpRoot(tftp.map(name -> "/srv/" + name));
              }
              boolean whole = cidr.prefixLength() % (cidr.isIpv4() ? 8 : 4) == 0;
              return subnet.localPtr(localPtr.filter(on -> whole || !on)).build();
            });
  }

  /** Up to two ranges, between the numbers 2 and 13. */
  private static Arbitrary<Optional<Dhcp>> dhcps(Cidr cidr) {
    Arbitrary<Optional<LeaseTime>> leases = ValueArbitraries.leaseTimes().optional();
    Arbitrary<Optional<Bootp>> boots =
        Combinators.combine(ValueArbitraries.texts(), ValueArbitraries.addresses(4).optional())
            .as((file, server) -> Bootp.builder().file(file).server(server).build())
            .optional();
    return Combinators.combine(numbers(2, 5), numbers(6, 13), leases, leases, boots)
        .as(
            (end, start, first, second, boot) ->
                Dhcp.builder()
                    .range(range(cidr, 2, end, first))
                    .range(range(cidr, start, 13, second))
                    .bootp(boot.filter(any -> cidr.isIpv4()))
                    .build())
        .optional();
  }

  private static DhcpRange range(Cidr cidr, int start, int end, Optional<LeaseTime> lease) {
    return DhcpRange.builder()
        .start(cidr.address(start))
        .end(cidr.address(end))
        .lease(lease)
        .build();
  }

  private static List<DhcpHost> hosts(Subnet subnet, List<Integer> offsets, List<Client> clients) {
    return IntStream.range(0, Math.min(offsets.size(), clients.size()))
        .mapToObj(i -> clients.get(i).at(subnet.cidr(), offsets.get(i)))
        .toList();
  }

  /** Who may have a reservation; no two have a MAC address, a name or a client id in common. */
  private static Arbitrary<List<Client>> clients() {
    return Combinators.combine(
            ValueArbitraries.unicastMacs(),
            ValueArbitraries.words(),
            Arbitraries.of(Known.class),
            ValueArbitraries.leaseTimes().optional())
        .as(Client::new)
        .list()
        .uniqueElements(Client::mac)
        .ofMaxSize(4);
  }

  private enum Known {
    BY_MAC,
    BY_NAME,
    BY_BOTH
  }

  private record Client(MacAddress mac, String name, Known known, Optional<LeaseTime> lease) {

    DhcpHost at(Cidr cidr, int offset) {
      DhcpHost.Builder host = DhcpHost.builder().ip(cidr.address(offset)).lease(lease);
      if (known != Known.BY_MAC) {
        String family = cidr.isIpv4() ? ".four-" : ".six-";
        host.name(name + family + mac.toString().replace(':', '-'));
      }
      if (known == Known.BY_NAME) {
        return host.build();
      }
      return (cidr.isIpv4() ? host.mac(mac) : host.clientId("00:03:00:01:" + mac)).build();
    }
  }

  private static Arbitrary<Integer> numbers(int smallest, int largest) {
    return Arbitraries.integers().between(smallest, largest);
  }
}
