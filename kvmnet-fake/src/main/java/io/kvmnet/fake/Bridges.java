package io.kvmnet.fake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which networks name which bridges, in either copy of their definitions; libvirt goes by the
 * network's name here. The world's lock guards it.
 */
final class Bridges {

  private static final int MAX_ID = 256;

  private final FakeHost host;
  private final Map<String, Set<String>> networksOf = new HashMap<>();

  Bridges(FakeHost host) {
    this.host = host;
  }

  void release(FakeNetwork network) {
    for (String bridge : network.bridges()) {
      networksOf.computeIfPresent(
          bridge,
          (key, names) -> {
            names.remove(network.name());
            return names.isEmpty() ? null : names;
          });
    }
  }

  void take(FakeNetwork network) {
    for (String bridge : network.bridges()) {
      networksOf.computeIfAbsent(bridge, absent -> new HashSet<>()).add(network.name());
    }
  }

  boolean isTaken(String bridge, String exceptBy) {
    Set<String> names = networksOf.getOrDefault(bridge, Set.of());
    return names.size() > (names.contains(exceptBy) ? 1 : 0);
  }

  /** A name that no other network and no interface has; the own bridge, while up, is one. */
  String free(String network) {
    for (int id = 0; id <= MAX_ID; id++) {
      String bridge = "virbr" + id;
      if (!isTaken(bridge, network) && !host.has(bridge)) {
        return bridge;
      }
    }
    throw Refusal.internal("Bridge generation exceeded max id " + MAX_ID);
  }
}
