package io.kvmnet.fake;

import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.observe.Lease;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.Definition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A network as libvirt's driver keeps it ({@code virNetworkObj}): the definition in use and, while
 * it is active, the one for its next start. The world's lock guards it.
 */
final class FakeNetwork {

  private final UUID uuid;
  private final String name;
  private final List<Lease> leases = new ArrayList<>();
  private SubnetNetwork current;
  private @Nullable SubnetNetwork next;
  private boolean active;
  private boolean persistent;
  private boolean autostart;

  FakeNetwork(UUID uuid, SubnetNetwork definition) {
    this.uuid = uuid;
    this.name = definition.name();
    this.current = definition;
  }

  UUID uuid() {
    return uuid;
  }

  String name() {
    return name;
  }

  boolean isActive() {
    return active;
  }

  boolean isPersistent() {
    return persistent;
  }

  List<Lease> leases() {
    return leases;
  }

  SubnetNetwork current() {
    return current;
  }

  SubnetNetwork definition(Definition copy) {
    SubnetNetwork config = next;
    return copy == Definition.CONFIG && config != null ? config : current;
  }

  String bridge() {
    return bridgeOf(current);
  }

  Set<String> bridges() {
    Set<String> bridges = new LinkedHashSet<>(Set.of(bridgeOf(current)));
    SubnetNetwork config = next;
    if (config != null) {
      bridges.add(bridgeOf(config));
    }
    return bridges;
  }

  NetworkState state() {
    return NetworkState.builder()
        .uuid(uuid)
        .name(name)
        .active(active)
        .persistent(persistent)
        .autostart(autostart)
        .build();
  }

  void configure(SubnetNetwork definition) {
    if (active) {
      next = definition;
    } else {
      current = definition;
      next = null;
    }
    persistent = true;
  }

  /** Goes on with another definition from now on; a persistent one is kept for later. */
  void replaceLive(SubnetNetwork definition) {
    if (persistent && next == null) {
      next = current;
    }
    current = definition;
  }

  void started(SubnetNetwork live) {
    replaceLive(live);
    active = true;
  }

  void stopped() {
    active = false;
    SubnetNetwork config = next;
    if (config != null) {
      current = config;
      next = null;
    }
  }

  void becomeTransient() {
    persistent = false;
    autostart = false;
    next = null;
  }

  void autostart(boolean wanted) {
    autostart = wanted;
  }

  private static String bridgeOf(SubnetNetwork definition) {
    return definition.bridge().name().orElseThrow();
  }
}
