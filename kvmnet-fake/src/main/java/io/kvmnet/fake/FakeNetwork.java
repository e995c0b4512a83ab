package io.kvmnet.fake;

import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.observe.Lease;
import io.kvmnet.observe.NetworkState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A network as libvirt keeps it ({@code virNetworkObj}): the definition that is in force, and the
 * one that takes its place when an active network stops. Guarded by the world's lock.
 */
final class FakeNetwork {

  private final UUID uuid;
  private SubnetNetwork current;
  private Optional<SubnetNetwork> next = Optional.empty();
  private boolean active;
  private boolean persistent;
  private boolean autostart;
  private final List<Lease> leases = new ArrayList<>();

  FakeNetwork(UUID uuid, SubnetNetwork definition) {
    this.uuid = uuid;
    this.current = definition;
  }

  UUID uuid() {
    return uuid;
  }

  String name() {
    return current.name();
  }

  boolean isActive() {
    return active;
  }

  boolean isPersistent() {
    return persistent;
  }

  SubnetNetwork live() {
    return current;
  }

  SubnetNetwork config() {
    return next.orElse(current);
  }

  NetworkState state() {
    return NetworkState.builder()
        .uuid(uuid)
        .name(name())
        .active(active)
        .persistent(persistent)
        .autostart(autostart)
        .build();
  }

  void define(SubnetNetwork definition) {
    persistent = true;
    if (active) {
      next = Optional.of(definition);
    } else {
      current = definition;
      next = Optional.empty();
    }
  }

  /** What a running network has on top of its definition goes when it stops. */
  void start(SubnetNetwork running) {
    if (persistent && next.isEmpty()) {
      next = Optional.of(current);
    }
    current = running;
    active = true;
  }

  void stop() {
    active = false;
    current = config();
    next = Optional.empty();
    leases.clear();
  }

  void undefine() {
    persistent = false;
    autostart = false;
    next = Optional.empty();
  }

  void autostart(boolean on) {
    autostart = on;
  }

  List<Lease> leases() {
    return leases;
  }

  /** The bridges that no other network can have: that of now, and that of the next start. */
  List<String> bridges() {
    return List.of(current, config()).stream()
        .flatMap(definition -> definition.bridge().name().stream())
        .distinct()
        .toList();
  }
}
