package io.kvmnet.fake;

import io.kvmnet.error.ConnectionClosedException;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A session on a world: knows whether it may write, and puts failures into kvmnet's types. */
final class FakeBackend implements NetworkBackend {

  private final World world;
  private final String uri;
  private final boolean readOnly;
  private volatile boolean closed;

  FakeBackend(World world, String uri, boolean readOnly) {
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
    Set<Capability> capabilities = EnumSet.of(Capability.LEASES, Capability.HOST_INTERFACES);
    if (version().isAtLeast(new LibvirtVersion(9, 7, 0))) {
      capabilities.add(Capability.TITLE_AND_DESCRIPTION);
    }
    if (version().isAtLeast(new LibvirtVersion(10, 1, 0))) {
      capabilities.add(Capability.DOMAIN_REGISTER);
    }
    if (version().isAtLeast(new LibvirtVersion(10, 8, 0))) {
      capabilities.add(Capability.OPEN_WITHOUT_SUBNET);
    }
    return Set.copyOf(capabilities);
  }

  @Override
  public List<NetworkState> list() {
    return read("list", "networks", world::states);
  }

  @Override
  public Optional<NetworkState> find(String name) {
    return read("find", "network '" + name + "'", () -> world.find(name));
  }

  @Override
  public Optional<NetworkState> find(UUID uuid) {
    return read("find", "network " + uuid, () -> world.find(uuid));
  }

  @Override
  public Network definition(UUID uuid, Definition copy) {
    return read("read", "network " + uuid, () -> world.definition(uuid, copy));
  }

  @Override
  public UUID define(Network network) {
    return write(
        "define",
        "network '" + network.name() + "'",
        "virNetworkDefineXML",
        () -> world.define(network));
  }

  @Override
  public UUID create(Network network) {
    return write(
        "create",
        "network '" + network.name() + "'",
        "virNetworkCreateXML",
        () -> world.create(network));
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
    return read("read leases of", "network " + uuid, () -> world.leases(uuid)).stream()
        .filter(lease -> mac.isEmpty() || lease.mac().equals(mac))
        .toList();
  }

  @Override
  public boolean hostHasInterface(String name) {
    return read("look for", "interface '" + name + "'", () -> world.hasInterface(name));
  }

  @Override
  public void close() {
    closed = true;
  }

  private void change(String operation, UUID uuid, String function, Runnable action) {
    write(
        operation,
        "network " + uuid,
        function,
        () -> {
          action.run();
          return uuid;
        });
  }

  private <T> T write(String operation, String subject, String function, Supplier<T> action) {
    return read(
        operation,
        subject,
        () -> {
          if (readOnly) {
            throw new NativeFailure(LibvirtErrors.readOnly(function));
          }
          return action.get();
        });
  }

  private <T> T read(String operation, String subject, Supplier<T> action) {
    Failure failure = Failure.of(operation, subject).on(uri);
    if (closed) {
      throw new ConnectionClosedException(
          failure.because("the connection was closed").advising("Open a new one."), null);
    }
    try {
      return action.get();
    } catch (NativeFailure e) {
      throw NativeErrors.exception(failure, e.error());
    }
  }
}
