package io.kvmnet.fake;

import io.kvmnet.model.Cidr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The network interfaces of the host, the bridges of running networks included. */
final class HostInterfaces {

  private final Map<String, List<Cidr>> subnets = new HashMap<>(Map.of("lo", List.of()));
  private final Map<Cidr, String> users = new HashMap<>();

  boolean has(String name) {
    return subnets.containsKey(name);
  }

  void add(String name, List<Cidr> own) {
    subnets.put(name, own);
    own.forEach(subnet -> users.put(subnet, name));
  }

  void remove(String name) {
    subnets.getOrDefault(name, List.of()).forEach(subnet -> users.remove(subnet, name));
    subnets.remove(name);
  }

  /** Libvirt finds equal subnets only, not those that overlap. */
  Optional<String> userOf(Cidr subnet) {
    return Optional.ofNullable(users.get(subnet));
  }
}
