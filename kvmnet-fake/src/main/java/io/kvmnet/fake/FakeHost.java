package io.kvmnet.fake;

import io.kvmnet.model.Cidr;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The interfaces of the host and the IPv4 routes over them. The world's lock guards it. */
final class FakeHost {

  private final Map<String, Set<Cidr>> routesOf = new HashMap<>();
  private final Map<Cidr, Set<String>> devicesOf = new HashMap<>();

  FakeHost() {
    routesOf.put("lo", new LinkedHashSet<>());
  }

  boolean has(String device) {
    return routesOf.containsKey(device);
  }

  /** The interface that the routing table names first for just this subnet. */
  Optional<String> deviceOf(Cidr subnet) {
    return devicesOf.getOrDefault(subnet, Set.of()).stream().findFirst();
  }

  void add(String device, Collection<Cidr> subnets) {
    Set<Cidr> routes = routesOf.computeIfAbsent(device, absent -> new LinkedHashSet<>());
    for (Cidr subnet : subnets) {
      if (subnet.isIpv4()) {
        routes.add(subnet);
        devicesOf.computeIfAbsent(subnet, absent -> new LinkedHashSet<>()).add(device);
      }
    }
  }

  void remove(String device) {
    Set<Cidr> routes = routesOf.remove(device);
    if (routes != null) {
      routes.forEach(route -> removeRoute(device, route));
    }
  }

  private void removeRoute(String device, Cidr subnet) {
    devicesOf.computeIfPresent(
        subnet,
        (key, devices) -> {
          devices.remove(device);
          return devices.isEmpty() ? null : devices;
        });
  }
}
