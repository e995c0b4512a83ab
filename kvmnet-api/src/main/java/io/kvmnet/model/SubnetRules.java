package io.kvmnet.model;

import java.net.InetAddress;
import java.util.List;

/** The rules for a network's subnets and what each has of its own. */
final class SubnetRules {

  private final SubnetNetwork network;
  private final Violations violations;

  SubnetRules(SubnetNetwork network, Violations violations) {
    this.network = network;
    this.violations = violations;
  }

  void check() {
    List<Subnet> subnets = network.subnets();
    violations.require(
        !subnets.isEmpty() || !(network instanceof NatNetwork || network instanceof RoutedNetwork),
        "subnets",
        subnets,
        "must not be empty",
        "a network that forwards packets has an address of the host");
    for (int i = 0; i < subnets.size(); i++) {
      String path = "subnets[" + i + "]";
      one(path, subnets.get(i));
      apart(path, subnets.get(i), subnets.subList(0, i));
    }
  }

  private void apart(String path, Subnet subnet, List<Subnet> before) {
    before.stream()
        .map(Subnet::cidr)
        .filter(subnet.cidr()::overlaps)
        .forEach(
            other ->
                violations.require(
                    false, path + ".cidr", subnet.cidr(), "must not overlap " + other));
  }

  private void one(String path, Subnet subnet) {
    violations.require(
        subnet.cidr().prefixLength() > 0, path + ".cidr", subnet.cidr(), "must have a prefix");
    gateway(path + ".gateway", subnet);
    subnet.tftpRoot().ifPresent(root -> tftp(path + ".tftpRoot", subnet, root));
    if (subnet.localPtr().orElse(false)) {
      localPtr(path + ".localPtr", subnet.cidr());
    }
  }

  private void gateway(String path, Subnet subnet) {
    InetAddress gateway = subnet.gateway();
    violations.require(
        subnet.cidr().contains(gateway), path, gateway, "must lie inside " + subnet.cidr());
    violations.require(
        isHost(subnet.cidr(), gateway),
        path,
        gateway,
        "must not be the network or broadcast address");
  }

  /** In the smallest subnets every address is a host's (RFC 3021, RFC 6164). */
  static boolean isHost(Cidr cidr, InetAddress address) {
    return cidr.size() <= 2
        || (!address.equals(cidr.network()) && !(cidr.isIpv4() && address.equals(cidr.last())));
  }

  /** Reverse names have a label for each octet, or for each hex digit (RFC 1035, RFC 3596). */
  private void localPtr(String path, Cidr cidr) {
    int label = cidr.isIpv4() ? Byte.SIZE : Byte.SIZE / 2;
    violations.require(
        cidr.prefixLength() % label == 0,
        path,
        cidr,
        "must have a prefix length that is a multiple of " + label);
  }

  private void tftp(String path, Subnet subnet, String root) {
    violations.require(subnet.cidr().isIpv4(), path, root, "must be in an IPv4 subnet");
    violations.require(root.startsWith("/"), path, root, "must be an absolute path");
    violations.requirePlain(path, root);
  }
}
