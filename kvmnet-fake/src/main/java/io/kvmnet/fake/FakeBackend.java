package io.kvmnet.fake;

import io.kvmnet.error.ConnectionClosedException;
import io.kvmnet.error.ConnectionLostException;
import io.kvmnet.error.Failure;
import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.Network;
import io.kvmnet.observe.Lease;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.Capability;
import io.kvmnet.spi.Definition;
import io.kvmnet.spi.NativeErrors;
import io.kvmnet.spi.NetworkBackend;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A session on a {@link FakeWorld}: knows whether it is open, and words what was refused. */
final class FakeBackend implements NetworkBackend {

  private final FakeWorld world;
  private final String uri;
  private final boolean readOnly;
  private volatile boolean closed;

  FakeBackend(FakeWorld world, String uri, boolean readOnly) {
    this.world = world;
    this.uri = uri;
    this.readOnly = readOnly;
  }

  @Override
  public String uri() {
    return uri;
  }

  @Override
  public LibvirtVersion version() {
    return world.version();
  }

  @Override
  public Set<Capability> capabilities() {
    return world.capabilities();
  }

  @Override
  public List<NetworkState> list() {
    return call("list", () -> "networks", world::list);
  }

  @Override
  public Optional<NetworkState> find(String name) {
    return call("find", () -> named(name), () -> world.find(name));
  }

  @Override
  public Optional<NetworkState> find(UUID uuid) {
    return call("find", () -> known(uuid), () -> world.find(uuid));
  }

  @Override
  public Network definition(UUID uuid, Definition copy) {
    return call("read", () -> known(uuid), () -> world.definition(uuid, copy));
  }

  @Override
  public UUID define(Network network) {
    return call(
        "define",
        () -> named(network.name()),
        () -> {
          refuseIfReadOnly("virNetworkDefineXML");
          return world.define(network);
        });
  }

  @Override
  public UUID create(Network network) {
    return call(
        "create",
        () -> named(network.name()),
        () -> {
          refuseIfReadOnly("virNetworkCreateXML");
          return world.create(network);
        });
  }

  @Override
  public void start(UUID uuid) {
    change("start", uuid, "virNetworkCreate", () -> world.start(uuid));
  }

  @Override
  public void stop(UUID uuid) {
    change("stop", uuid, "virNetworkDestroy", () -> world.stop(uuid));
  }

  @Override
  public void undefine(UUID uuid) {
    change("undefine", uuid, "virNetworkUndefine", () -> world.undefine(uuid));
  }

  @Override
  public void setAutostart(UUID uuid, boolean autostart) {
    change(
        "set autostart of",
        uuid,
        "virNetworkSetAutostart",
        () -> world.setAutostart(uuid, autostart));
  }

  @Override
  public List<Lease> leases(UUID uuid, Optional<MacAddress> mac) {
    List<Lease> leases = call("read leases of", () -> known(uuid), () -> world.leases(uuid));
    return leases.stream().filter(lease -> mac.isEmpty() || lease.mac().equals(mac)).toList();
  }

  @Override
  public boolean hostHasInterface(String name) {
    return call("find", () -> "interface '" + name + "'", () -> world.hasInterface(name));
  }

  @Override
  public void close() {
    closed = true;
  }

  /** A handle comes first in libvirt, so that a missing network wins over a missing permission. */
  private void change(String operation, UUID uuid, String function, Runnable step) {
    call(
        operation,
        () -> known(uuid),
        () -> {
          if (world.find(uuid).isEmpty()) {
            throw Refusal.noNetwork(uuid);
          }
          refuseIfReadOnly(function);
          step.run();
          return true;
        });
  }

  private <T> T call(String operation, Supplier<String> subject, Supplier<T> step) {
    refuseIfNotConnected(operation, subject);
    try {
      return step.get();
    } catch (Refusal refusal) {
      throw NativeErrors.exception(Failure.of(operation, subject.get()).on(uri), refusal.error());
    }
  }

  private void refuseIfNotConnected(String operation, Supplier<String> subject) {
    if (closed) {
      throw new ConnectionClosedException(
          Failure.of(operation, subject.get())
              .on(uri)
              .because("the connection was closed")
              .advising("Open a new one."),
          null);
    }
    if (world.hasEnded()) {
      throw new ConnectionLostException(
          Failure.of(operation, subject.get()).on(uri).because("the hypervisor is gone"), null);
    }
  }

  private void refuseIfReadOnly(String function) {
    if (readOnly) {
      throw Refusal.readOnly(function);
    }
  }

  private String known(UUID uuid) {
    return world.find(uuid).map(state -> named(state.name())).orElse("network " + uuid);
  }

  private static String named(String name) {
    return "network '" + name + "'";
  }
}
