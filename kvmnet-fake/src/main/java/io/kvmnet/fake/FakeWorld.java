package io.kvmnet.fake;

import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.model.Cidr;
import io.kvmnet.model.HostdevNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.NetworkKind;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.observe.Lease;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.Capability;
import io.kvmnet.spi.Definition;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A host and the libvirt on it. One lock, the object's own, guards all of it; refuses by {@link
 * Refusal}.
 */
final class FakeWorld {

  private final LibvirtVersion version;
  private final Set<Capability> capabilities;
  private final Completion completion;
  private final FakeHost host = new FakeHost();
  private final Bridges bridges = new Bridges(host);
  private final Starter starter = new Starter(host);
  private final Map<UUID, FakeNetwork> byUuid = new HashMap<>();
  private final Map<String, FakeNetwork> byName = new HashMap<>();
  private boolean ended;

  FakeWorld(LibvirtVersion version) {
    this.version = version;
    this.capabilities = capabilitiesOf(version);
    this.completion = new Completion(capabilities);
  }

  LibvirtVersion version() {
    return version;
  }

  Set<Capability> capabilities() {
    return capabilities;
  }

  synchronized void end() {
    ended = true;
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  synchronized List<NetworkState> list() {
    return byUuid.values().stream().map(FakeNetwork::state).toList();
  }

  synchronized Optional<NetworkState> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(FakeNetwork::state);
  }

  synchronized Optional<NetworkState> find(UUID uuid) {
    return Optional.ofNullable(byUuid.get(uuid)).map(FakeNetwork::state);
  }

  synchronized Network definition(UUID uuid, Definition copy) {
    return get(uuid).definition(copy);
  }

  synchronized UUID define(Network given) {
    Network definition = accept(given, false);
    UUID uuid = definition.uuid().orElseThrow();
    FakeNetwork network = byUuid.get(uuid);
    if (network == null) {
      network = new FakeNetwork(uuid, definition);
    } else {
      bridges.release(network);
    }
    network.configure(definition);
    put(network);
    return uuid;
  }

  synchronized UUID create(Network given) {
    Network definition = accept(given, true);
    UUID uuid = definition.uuid().orElseThrow();
    FakeNetwork network = byUuid.get(uuid);
    if (network == null) {
      network = new FakeNetwork(uuid, definition);
    } else {
      bridges.release(network);
      network.replaceLive(definition);
    }
    put(network);
    try {
      starter.start(network);
    } catch (Refusal refusal) {
      // Up to 11.3.0 at least, libvirt drops a persistent network too.
      remove(network);
      throw refusal;
    }
    return uuid;
  }

  synchronized void start(UUID uuid) {
    FakeNetwork network = get(uuid);
    if (network.isActive()) {
      throw Refusal.invalidState("network is already active");
    }
    starter.start(network);
  }

  synchronized void stop(UUID uuid) {
    FakeNetwork network = get(uuid);
    if (!network.isActive()) {
      throw Refusal.invalidState("network '" + network.name() + "' is not active");
    }
    network.ownBridge().ifPresent(host::remove);
    bridges.release(network);
    network.stopped();
    bridges.take(network);
    if (!network.isPersistent()) {
      remove(network);
    }
  }

  synchronized void undefine(UUID uuid) {
    FakeNetwork network = get(uuid);
    if (!network.isPersistent()) {
      throw Refusal.invalidState("can't undefine transient network");
    }
    bridges.release(network);
    network.becomeTransient();
    bridges.take(network);
    if (!network.isActive()) {
      remove(network);
    }
  }

  synchronized void setAutostart(UUID uuid, boolean autostart) {
    FakeNetwork network = get(uuid);
    if (!network.isPersistent()) {
      throw Refusal.invalidState("cannot set autostart for transient network");
    }
    network.autostart(autostart);
  }

  synchronized List<Lease> leases(UUID uuid) {
    FakeNetwork network = get(uuid);
    Instant now = Instant.now();
    return network.isActive()
        ? network.leases().stream()
            .filter(lease -> lease.expiry().map(now::isBefore).orElse(true))
            .toList()
        : List.of();
  }

  synchronized void addLease(String name, Lease lease) {
    FakeNetwork network = byName.get(name);
    if (network == null) {
      throw new IllegalArgumentException("there is no network '" + name + "'");
    }
    network.leases().add(lease);
  }

  synchronized boolean hasInterface(String name) {
    return host.has(name);
  }

  synchronized void addInterface(String name, Collection<Cidr> subnets) {
    host.add(name, subnets);
  }

  synchronized void removeInterface(String name) {
    host.remove(name);
  }

  /** Checks in libvirt's order: parsing, bridge, and only then name and UUID. */
  private Network accept(Network given, boolean forStart) {
    if (given instanceof SubnetNetwork managed) {
      refuseWithoutSubnet(managed);
    }
    refuseDevices(given);
    UUID uuid = given.uuid().orElseGet(UUID::randomUUID);
    Network definition =
        given instanceof SubnetNetwork managed
            ? completion.complete(managed, uuid, bridgeFor(managed))
            : completion.complete(given, uuid);
    FakeNetwork same = byUuid.get(uuid);
    FakeNetwork namesake = byName.get(given.name());
    if (same != null && !same.name().equals(given.name())) {
      throw Refusal.operationFailed(
          "network '" + same.name() + "' is already defined with uuid " + uuid);
    }
    if (same != null && forStart && same.isActive()) {
      throw Refusal.invalidState("network is already active as '" + same.name() + "'");
    }
    if (same == null && namesake != null) {
      throw Refusal.operationFailed(
          "network '" + given.name() + "' already exists with uuid " + namesake.uuid());
    }
    return definition;
  }

  private void refuseWithoutSubnet(SubnetNetwork given) {
    NetworkKind kind = NetworkKind.of(given);
    boolean needsOne =
        kind == NetworkKind.NAT
            || kind == NetworkKind.ROUTED
            || (kind == NetworkKind.OPEN && !capabilities.contains(Capability.OPEN_WITHOUT_SUBNET));
    if (needsOne && given.subnets().isEmpty()) {
      String mode = kind == NetworkKind.ROUTED ? "route" : kind.word();
      throw Refusal.withoutSubnet(mode, given.name());
    }
  }

  /** This host has no PCI devices. */
  private static void refuseDevices(Network given) {
    if (given instanceof HostdevNetwork hostdev && !hostdev.addresses().isEmpty()) {
      throw Refusal.unsupported(
          "device '/sys/bus/pci/devices/"
              + hostdev.addresses().get(0)
              + "' in network '"
              + given.name()
              + "' is not an SR-IOV Virtual Function");
    }
  }

  private String bridgeFor(SubnetNetwork given) {
    String asked = given.bridge().name().orElse("");
    if (asked.isEmpty()) {
      return bridges.free(given.name());
    }
    if (bridges.isTaken(asked, given.name())) {
      throw Refusal.internal("bridge name '" + asked + "' already in use.");
    }
    return asked;
  }

  private FakeNetwork get(UUID uuid) {
    FakeNetwork network = byUuid.get(uuid);
    if (network == null) {
      throw Refusal.noNetwork(uuid);
    }
    return network;
  }

  private void put(FakeNetwork network) {
    byUuid.put(network.uuid(), network);
    byName.put(network.name(), network);
    bridges.take(network);
  }

  private void remove(FakeNetwork network) {
    bridges.release(network);
    byUuid.remove(network.uuid());
    byName.remove(network.name());
  }

  private static Set<Capability> capabilitiesOf(LibvirtVersion version) {
    Set<Capability> known = Capability.of(version);
    known.add(Capability.LEASES);
    known.add(Capability.HOST_INTERFACES);
    return Set.copyOf(known);
  }
}
