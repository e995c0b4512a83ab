package io.kvmnet.fake;

import io.kvmnet.model.BridgedNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.observe.Lease;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.Definition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
  private Network current;
  private @Nullable Network next;
  private boolean active;
  private boolean persistent;
  private boolean autostart;

  FakeNetwork(UUID uuid, Network definition) {
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

  Network current() {
    return current;
  }

  Network definition(Definition copy) {
    Network config = next;
    return copy == Definition.CONFIG && config != null ? config : current;
  }

  /** The bridge that it made, or is to make. */
  Optional<String> ownBridge() {
    return current instanceof SubnetNetwork ? bridgeOf(current) : Optional.empty();
  }

  Set<String> bridges() {
    Set<String> bridges = new LinkedHashSet<>();
    bridgeOf(current).ifPresent(bridges::add);
    Network config = next;
    if (config != null) {
      bridgeOf(config).ifPresent(bridges::add);
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

  void configure(Network definition) {
    if (active) {
      next = definition;
    } else {
      current = definition;
      next = null;
    }
    persistent = true;
  }

  /** Goes on with another definition from now on; a persistent one is kept for later. */
  void replaceLive(Network definition) {
    if (persistent && next == null) {
      next = current;
    }
    current = definition;
  }

  void started(Network live) {
    replaceLive(live);
    active = true;
  }

  void stopped() {
    active = false;
    Network config = next;
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

  private static Optional<String> bridgeOf(Network definition) {
    if (definition instanceof BridgedNetwork bridged) {
      return Optional.of(bridged.hostBridge());
    }
    return definition instanceof SubnetNetwork managed ? managed.bridge().name() : Optional.empty();
  }
}
