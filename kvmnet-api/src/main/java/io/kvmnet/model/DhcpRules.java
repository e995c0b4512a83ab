package io.kvmnet.model;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules for DHCP ranges and reservations. */
final class DhcpRules {

  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(2);

  private final SubnetNetwork network;
  private final Violations violations;

  DhcpRules(SubnetNetwork network, Violations violations) {
    this.network = network;
    this.violations = violations;
  }

  void check() {
    List<Subnet> subnets = network.subnets();
    for (int i = 0; i < subnets.size(); i++) {
      Subnet subnet = subnets.get(i);
      String path = "subnets[" + i + "].dhcp";
      subnet.dhcp().ifPresent(dhcp -> service(path, subnet, dhcp));
    }
    oneService(true);
    oneService(false);
    hosts();
  }

  private void oneService(boolean ipv4) {
    long services =
        network.subnets().stream()
            .filter(subnet -> subnet.cidr().isIpv4() == ipv4)
            .filter(this::isServed)
            .count();
    violations.require(
        services <= 1,
        "subnets",
        services + (ipv4 ? " IPv4" : " IPv6") + " subnets with DHCP",
        "must have at most one of each family",
        "give the others noDhcp()");
  }

  private boolean isServed(Subnet subnet) {
    return subnet.dhcp().filter(dhcp -> !dhcp.ranges().isEmpty()).isPresent()
        || network.dhcpHosts().stream().anyMatch(host -> subnet.cidr().contains(host.ip()));
  }

  private void service(String path, Subnet subnet, Dhcp dhcp) {
    List<DhcpRange> ranges = dhcp.ranges();
    for (int i = 0; i < ranges.size(); i++) {
      DhcpRange range = ranges.get(i);
      String at = path + ".ranges[" + i + "]";
      range(at, subnet, range);
      ranges.subList(0, i).stream()
          .filter(other -> overlap(range, other))
          .forEach(
              other ->
                  violations.require(false, at, text(range), "must not overlap " + text(other)));
    }
    dhcp.bootp().ifPresent(bootp -> bootp(path + ".bootp", subnet, bootp));
  }

  private void range(String path, Subnet subnet, DhcpRange range) {
    boolean inside = edge(path + ".start", subnet, range.start());
    inside &= edge(path + ".end", subnet, range.end());
    lease(path, range.lease());
    if (!inside) {
      return;
    }
    violations.require(
        Offsets.compare(range.start(), range.end()) <= 0,
        path,
        text(range),
        "must not end before it starts");
    violations.require(
        Offsets.inOneRange(range.start(), range.end()),
        path,
        text(range),
        "must stay in one block of 65,536 addresses",
        "write several ranges");
    violations.require(
        !Offsets.isWithin(subnet.gateway(), range),
        path,
        text(range),
        "must not have the gateway " + InetAddresses.format(subnet.gateway()) + " in it");
  }

  private boolean edge(String path, Subnet subnet, InetAddress address) {
    boolean inside = subnet.cidr().contains(address);
    violations.require(inside, path, address, "must lie inside " + subnet.cidr());
    violations.require(
        !inside || SubnetRules.isHost(subnet.cidr(), address),
        path,
        address,
        "must not be the network or broadcast address");
    return inside;
  }

  private static boolean overlap(DhcpRange one, DhcpRange other) {
    return Offsets.isWithin(one.start(), other) || Offsets.isWithin(other.start(), one);
  }

  private void bootp(String path, Subnet subnet, Bootp bootp) {
    violations.require(subnet.cidr().isIpv4(), path, bootp.file(), "must be in an IPv4 subnet");
    violations.require(!bootp.file().isEmpty(), path + ".file", "", "must not be empty");
    violations.requirePlain(path + ".file", bootp.file());
    violations.require(
        isServed(subnet), path, bootp.file(), "must stand beside a range or a reservation");
    bootp
        .server()
        .ifPresent(
            server ->
                violations.require(
                    server.getAddress().length == 4,
                    path + ".server",
                    server,
                    "must be an IPv4 address"));
  }

  private void hosts() {
    List<DhcpHost> hosts = network.dhcpHosts();
    for (int i = 0; i < hosts.size(); i++) {
      host("dhcpHosts[" + i + "]", hosts.get(i));
    }
    violations.requireUnique(hosts, h -> Stream.of(h.ip()), i -> at(i, "ip"));
    violations.requireUnique(hosts, h -> h.mac().stream(), i -> at(i, "mac"));
    violations.requireUnique(hosts, h -> lower(h.name()), i -> at(i, "name"));
    violations.requireUnique(hosts, h -> lower(h.clientId()), i -> at(i, "clientId"));
  }

  private void host(String path, DhcpHost host) {
    place(path + ".ip", host.ip());
    boolean ipv4 = host.ip().getAddress().length == 4;
    violations.require(
        host.name().isPresent() || (ipv4 ? host.mac() : host.clientId()).isPresent(),
        path,
        host.ip(),
        ipv4 ? "must have a MAC address or a name" : "must have a client id or a name");
    host.mac().ifPresent(mac -> mac(path + ".mac", mac, ipv4));
    host.name()
        .ifPresent(
            name ->
                violations.requireMatch(
                    Texts.HOST_NAME,
                    path + ".name",
                    name,
                    "must have letters, digits, '-' and '.' only, and begin with one of the first"));
    host.clientId()
        .ifPresent(
            id ->
                violations.requireMatch(
                    Texts.CLIENT_ID,
                    path + ".clientId",
                    id,
                    "must be hexadecimal octets separated by ':'"));
    violations.require(
        host.mac().isEmpty() || host.clientId().isEmpty(),
        path,
        host.ip(),
        "must not have both a MAC address and a client id");
    lease(path, host.lease());
  }

  private void mac(String path, MacAddress mac, boolean ipv4) {
    violations.require(!mac.isMulticast(), path, mac, "must not be a group address");
    violations.require(
        ipv4, path, mac, "must be absent for an IPv6 address", "DHCPv6 clients have a client id");
  }

  private void place(String path, InetAddress ip) {
    Optional<Subnet> home =
        network.subnets().stream().filter(subnet -> subnet.cidr().contains(ip)).findFirst();
    violations.require(home.isPresent(), path, ip, "must lie inside one of the subnets");
    home.ifPresent(
        subnet -> {
          violations.require(
              !ip.equals(subnet.gateway()), path, ip, "must not be the gateway's address");
          violations.require(
              SubnetRules.isHost(subnet.cidr(), ip),
              path,
              ip,
              "must not be the network or broadcast address");
        });
  }

  private void lease(String path, Optional<LeaseTime> lease) {
    lease
        .filter(time -> !time.isInfinite())
        .ifPresent(
            time -> {
              Duration duration = time.duration();
              violations.require(
                  duration.compareTo(SHORTEST_LEASE) >= 0
                      && duration.equals(Duration.ofSeconds(duration.toSeconds())),
                  path + ".lease",
                  time,
                  "must be whole seconds, at least two minutes");
            });
  }

  private static String at(int index, String field) {
    return "dhcpHosts[" + index + "]." + field;
  }

  private static Stream<String> lower(Optional<String> name) {
    return name.stream().map(text -> text.toLowerCase(Locale.ROOT));
  }

  private static String text(InetAddress address) {
    return InetAddresses.format(address);
  }

  private static String text(DhcpRange range) {
    return text(range.start()) + "-" + text(range.end());
  }
}
