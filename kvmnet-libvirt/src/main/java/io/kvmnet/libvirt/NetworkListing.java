package io.kvmnet.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.kvmnet.error.Failure;
import io.kvmnet.libvirt.jna.NetworkLibrary;
import io.kvmnet.observe.NetworkState;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.libvirt.jna.ConnectionPointer;
import org.libvirt.jna.NetworkPointer;

/**
 * All networks and how they stand, from four lists joined by UUID: to ask each network for its
 * state would take three round trips a network.
 */
final class NetworkListing {

  private static final int ALL = 0;
  private static final int ACTIVE = 2;
  private static final int PERSISTENT = 4;
  private static final int AUTOSTART = 16;
  private static final int UUID_BYTES = 16;

  private final NetworkLibrary library;
  private final NativeCalls calls;
  private final ConnectionPointer connection;
  private final Failure failure;

  NetworkListing(
      NetworkLibrary library, NativeCalls calls, ConnectionPointer connection, Failure failure) {
    this.library = library;
    this.calls = calls;
    this.connection = connection;
    this.failure = failure;
  }

  List<NetworkState> read() {
    Map<UUID, String> all = names(ALL);
    Set<UUID> active = names(ACTIVE).keySet();
    Set<UUID> persistent = names(PERSISTENT).keySet();
    Set<UUID> autostart = names(AUTOSTART).keySet();
    return all.entrySet().stream()
        .map(
            entry ->
                NetworkState.builder()
                    .uuid(entry.getKey())
                    .name(entry.getValue())
                    .active(active.contains(entry.getKey()))
                    .persistent(persistent.contains(entry.getKey()))
                    .autostart(autostart.contains(entry.getKey()))
                    .build())
        .toList();
  }

  private Map<UUID, String> names(int flags) {
    PointerByReference array = new PointerByReference();
    int count = library.virConnectListAllNetworks(connection, array, flags);
    if (count < 0) {
      throw calls.failed(failure);
    }
    Map<UUID, String> names = new LinkedHashMap<>();
    Pointer first = array.getValue();
    try {
      for (int i = 0; i < count; i++) {
        NetworkPointer network = new NetworkPointer();
        network.setPointer(first.getPointer((long) i * Native.POINTER_SIZE));
        names.put(uuid(library, network), library.virNetworkGetName(network));
        library.virNetworkFree(network);
      }
    } finally {
      Native.free(Pointer.nativeValue(first));
    }
    return names;
  }

  /** No round trip: the handle knows its UUID. */
  static UUID uuid(NetworkLibrary library, NetworkPointer network) {
    byte[] bytes = new byte[UUID_BYTES];
    library.virNetworkGetUUID(network, bytes);
    ByteBuffer halves = ByteBuffer.wrap(bytes);
    return new UUID(halves.getLong(), halves.getLong());
  }
}
