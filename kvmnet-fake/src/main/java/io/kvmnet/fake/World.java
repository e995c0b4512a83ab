package io.kvmnet.fake;

import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.model.Cidr;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.PortRange;
import io.kvmnet.model.Subnet;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.observe.Lease;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.Definition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The networks and the interfaces of one host, and libvirt's rules over them. Every method holds
 * the world's lock: an operation is done whole, or not at all.
 */
final class World {

  private static final PortRange NAT_PORTS = new PortRange(1024, 65535);

  private final LibvirtVersion version;
  private final Map<UUID, FakeNetwork> networks = new LinkedHashMap<>();
  private final Map<String, FakeNetwork> byName = new HashMap<>();
  private final HostInterfaces host = new HostInterfaces();
  private final Generated generated = new Generated(host);

  World(LibvirtVersion version) {
    this.version = version;
  }

  LibvirtVersion version() {
    return version;
  }

  synchronized List<NetworkState> states() {
    return networks.values().stream().map(FakeNetwork::state).toList();
  }

  synchronized Optional<NetworkState> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(FakeNetwork::state);
  }

  synchronized Optional<NetworkState> find(UUID uuid) {
    return Optional.ofNullable(networks.get(uuid)).map(FakeNetwork::state);
  }

  synchronized SubnetNetwork definition(UUID uuid, Definition copy) {
    FakeNetwork network = get(uuid);
    return copy == Definition.LIVE ? network.live() : network.config();
  }

  synchronized UUID define(Network wish) {
    SubnetNetwork definition = accept(wish);
    FakeNetwork network = match(definition);
    network.define(definition);
    keep(network);
    return network.uuid();
  }

  synchronized UUID create(Network wish) {
    SubnetNetwork definition = accept(wish);
    FakeNetwork network = match(definition);
    if (network.isActive()) {
      throw new NativeFailure(LibvirtErrors.alreadyActive(network.name()));
    }
    bringUp(definition);
    network.start(running(definition));
    keep(network);
    return network.uuid();
  }

  synchronized void start(UUID uuid) {
    FakeNetwork network = get(uuid);
    if (network.isActive()) {
      throw new NativeFailure(LibvirtErrors.alreadyActive());
    }
    bringUp(network.config());
    network.start(running(network.config()));
  }

  synchronized void stop(UUID uuid) {
    FakeNetwork network = get(uuid);
    if (!network.isActive()) {
      throw new NativeFailure(LibvirtErrors.notActive(network.name()));
    }
    network.live().bridge().name().ifPresent(host::remove);
    release(network);
    network.stop();
    if (network.isPersistent()) {
      keep(network);
    } else {
      forget(network);
    }
  }

  synchronized void undefine(UUID uuid) {
    FakeNetwork network = get(uuid);
    if (!network.isPersistent()) {
      throw new NativeFailure(LibvirtErrors.undefineTransient());
    }
    release(network);
    network.undefine();
    if (network.isActive()) {
      keep(network);
    } else {
      forget(network);
    }
  }

  synchronized void setAutostart(UUID uuid, boolean autostart) {
    FakeNetwork network = get(uuid);
    if (!network.isPersistent()) {
      throw new NativeFailure(LibvirtErrors.autostartTransient());
    }
    network.autostart(autostart);
  }

  synchronized List<Lease> leases(UUID uuid) {
    return List.copyOf(get(uuid).leases());
  }

  synchronized void addLease(String name, Lease lease) {
    FakeNetwork network = byName.get(name);
    if (network == null || !network.isActive()) {
      throw new IllegalArgumentException("no network '" + name + "' runs");
    }
    network.leases().add(lease);
  }

  synchronized boolean hasInterface(String name) {
    return host.has(name);
  }

  synchronized void addInterface(String name) {
    host.add(name, List.of());
  }

  synchronized void addInterface(String name, Cidr subnet) {
    host.add(name, List.of(subnet));
  }

  /** The checks of a definition come before those of name and UUID, as in libvirt. */
  private SubnetNetwork accept(Network wish) {
    SubnetNetwork asked = (SubnetNetwork) wish;
    Optional<FakeNetwork> same = Optional.ofNullable(byName.get(asked.name()));
    asked
        .bridge()
        .name()
        .filter(bridge -> generated.isTaken(bridge, asked.name()))
        .ifPresent(
            bridge -> {
              throw new NativeFailure(LibvirtErrors.bridgeTaken(bridge));
            });
    UUID uuid = asked.uuid().orElseGet(UUID::randomUUID);
    refuseCollision(asked.name(), uuid, same);
    return generated.complete(Dropped.by(version, asked), uuid);
  }

  private void refuseCollision(String name, UUID uuid, Optional<FakeNetwork> sameName) {
    FakeNetwork sameUuid = networks.get(uuid);
    if (sameUuid != null && !sameUuid.name().equals(name)) {
      throw new NativeFailure(LibvirtErrors.uuidTaken(sameUuid.name(), uuid));
    }
    sameName
        .filter(other -> !other.uuid().equals(uuid))
        .ifPresent(
            other -> {
              throw new NativeFailure(LibvirtErrors.nameTaken(name, other.uuid()));
            });
  }

  /** The network of this UUID, released from its bridges; a new one if there is none. */
  private FakeNetwork match(SubnetNetwork definition) {
    UUID uuid = definition.uuid().orElseThrow();
    FakeNetwork known = networks.get(uuid);
    if (known == null) {
      return new FakeNetwork(uuid, definition);
    }
    release(known);
    return known;
  }

  private void bringUp(SubnetNetwork definition) {
    List<Cidr> subnets = definition.subnets().stream().map(Subnet::cidr).toList();
    subnets.stream()
        .filter(Cidr::isIpv4)
        .flatMap(subnet -> host.userOf(subnet).stream())
        .findFirst()
        .ifPresent(
            user -> {
              throw new NativeFailure(LibvirtErrors.subnetTaken(user));
            });
    String bridge = definition.bridge().name().orElseThrow();
    if (host.has(bridge)) {
      throw new NativeFailure(LibvirtErrors.interfaceTaken(bridge));
    }
    host.add(bridge, subnets);
  }

  /** A running NAT network has the ports that libvirt chose. */
  private static SubnetNetwork running(SubnetNetwork definition) {
    if (definition instanceof NatNetwork nat && nat.natPorts().isEmpty()) {
      return nat.toBuilder().natPorts(NAT_PORTS).build();
    }
    return definition;
  }

  private void keep(FakeNetwork network) {
    networks.put(network.uuid(), network);
    byName.put(network.name(), network);
    network.bridges().forEach(bridge -> generated.take(bridge, network.name()));
  }

  private void release(FakeNetwork network) {
    network.bridges().forEach(generated::release);
  }

  private void forget(FakeNetwork network) {
    networks.remove(network.uuid());
    byName.remove(network.name());
  }

  private FakeNetwork get(UUID uuid) {
    FakeNetwork network = networks.get(uuid);
    if (network == null) {
      throw new NativeFailure(LibvirtErrors.noSuchNetwork(uuid));
    }
    return network;
  }
}
