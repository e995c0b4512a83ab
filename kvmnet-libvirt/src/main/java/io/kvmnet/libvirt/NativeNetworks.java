package io.kvmnet.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.kvmnet.libvirt.jna.LibvirtFunctions;
import io.kvmnet.observe.NetworkState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.NetworkPointer;

/**
 * Where handles of networks are looked up, used and freed. For the connection's own threads only.
 */
final class NativeNetworks {

  private static final int ALL = 0;
  private static final int ACTIVE = 1 << 1;
  private static final int PERSISTENT = 1 << 2;
  private static final int AUTOSTART = 1 << 4;
  private static final int NO_NETWORK = 43;
  private static final int UUID_BUFFER = 37;

  private final LibvirtFunctions libvirt;
  private final LibvirtConnection connection;

  NativeNetworks(LibvirtFunctions libvirt, LibvirtConnection connection) {
    this.libvirt = libvirt;
    this.connection = connection;
  }

  /** What to do with a handle, which is freed afterwards. */
  @FunctionalInterface
  interface Use<T extends @Nullable Object> {
    T apply(NetworkPointer network) throws NativeFailure;
  }

  /** Looks a handle up, or makes one. */
  @FunctionalInterface
  interface Source {
    @Nullable NetworkPointer get();
  }

  /** Uses the handle of a network. */
  <T extends @Nullable Object> T with(UUID uuid, Use<T> use) throws NativeFailure {
    return with(byUuid(uuid), use);
  }

  /** Carries out something on a network that ends with 0 or -1. */
  boolean apply(UUID uuid, Use<Integer> operation) throws NativeFailure {
    with(uuid, network -> connection.check(operation.apply(network).intValue()));
    return true;
  }

  /** Returns the UUID of the network that a source makes. */
  UUID make(Source source) throws NativeFailure {
    return with(source, this::uuid);
  }

  /** Asks four times for the whole list, where asking each network takes three calls for each. */
  List<NetworkState> list() throws NativeFailure {
    List<Listed> all = list(ALL);
    Set<UUID> active = uuids(ACTIVE);
    Set<UUID> persistent = uuids(PERSISTENT);
    Set<UUID> autostart = uuids(AUTOSTART);
    return all.stream()
        // Neither is one that went while the lists were read.
        .filter(network -> active.contains(network.uuid()) || persistent.contains(network.uuid()))
        .map(
            network ->
                state(
                    network,
                    active.contains(network.uuid()),
                    persistent.contains(network.uuid()),
                    autostart.contains(network.uuid())))
        .toList();
  }

  Optional<NetworkState> find(String name) throws NativeFailure {
    // C would look for the part before it.
    return name.indexOf('\0') >= 0
        ? Optional.empty()
        : find(() -> libvirt.virNetworkLookupByName(connection.pointer(), name));
  }

  Optional<NetworkState> find(UUID uuid) throws NativeFailure {
    return find(byUuid(uuid));
  }

  private Source byUuid(UUID uuid) {
    return () -> libvirt.virNetworkLookupByUUIDString(connection.pointer(), uuid.toString());
  }

  private Optional<NetworkState> find(Source source) throws NativeFailure {
    return ifThere(source, this::state);
  }

  /** Uses the handle of a network, unless there is none. */
  private <T> Optional<T> ifThere(Source source, Use<T> use) throws NativeFailure {
    try {
      return Optional.of(with(source, use));
    } catch (NativeFailure failure) {
      if (failure.hasCode(NO_NETWORK)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private <T extends @Nullable Object> T with(Source source, Use<T> use) throws NativeFailure {
    NetworkPointer network = connection.check(source.get());
    try {
      NativeThreads.requireWaiter();
      return use.apply(network);
    } finally {
      libvirt.virNetworkFree(network);
    }
  }

  private NetworkState state(NetworkPointer network) throws NativeFailure {
    boolean active = connection.check(libvirt.virNetworkIsActive(network)) == 1;
    boolean persistent = connection.check(libvirt.virNetworkIsPersistent(network)) == 1;
    IntByReference autostart = new IntByReference();
    connection.check(libvirt.virNetworkGetAutostart(network, autostart));
    return state(listed(network), active, persistent, autostart.getValue() == 1);
  }

  private static NetworkState state(
      Listed network, boolean active, boolean persistent, boolean autostart) {
    return NetworkState.builder()
        .uuid(network.uuid())
        .name(network.name())
        .active(active)
        .persistent(persistent)
        .autostart(persistent && autostart)
        .build();
  }

  private Set<UUID> uuids(int flags) throws NativeFailure {
    return list(flags).stream().map(Listed::uuid).collect(Collectors.toSet());
  }

  private List<Listed> list(int flags) throws NativeFailure {
    PointerByReference array = new PointerByReference();
    int count =
        connection.check(libvirt.virConnectListAllNetworks(connection.pointer(), array, flags));
    Pointer networks = array.getValue();
    try {
      List<NetworkPointer> handles = new ArrayList<>(count);
      for (Pointer network : networks.getPointerArray(0, count)) {
        NetworkPointer handle = new NetworkPointer();
        handle.setPointer(network);
        handles.add(handle);
      }
      return listed(handles);
    } finally {
      Native.free(Pointer.nativeValue(networks));
    }
  }

  private List<Listed> listed(List<NetworkPointer> handles) throws NativeFailure {
    try {
      List<Listed> listed = new ArrayList<>(handles.size());
      for (NetworkPointer handle : handles) {
        listed.add(listed(handle));
      }
      return listed;
    } finally {
      handles.forEach(libvirt::virNetworkFree);
    }
  }

  private Listed listed(NetworkPointer network) throws NativeFailure {
    return new Listed(uuid(network), connection.check(libvirt.virNetworkGetName(network)));
  }

  private UUID uuid(NetworkPointer network) throws NativeFailure {
    byte[] text = new byte[UUID_BUFFER];
    connection.check(libvirt.virNetworkGetUUIDString(network, text));
    return UUID.fromString(new String(text, 0, UUID_BUFFER - 1, StandardCharsets.US_ASCII));
  }

  private record Listed(UUID uuid, String name) {}
}
