package io.kvmnet.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.kvmnet.error.Failure;
import io.kvmnet.libvirt.jna.DhcpLeaseStruct;
import io.kvmnet.libvirt.jna.NetworkLibrary;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.MacAddress;
import io.kvmnet.observe.Lease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.NetworkPointer;

/** The leases of a network. */
final class LeaseListing {

  private final NetworkLibrary library;
  private final NativeCalls calls;
  private final Failure failure;

  LeaseListing(NetworkLibrary library, NativeCalls calls, Failure failure) {
    this.library = library;
    this.calls = calls;
    this.failure = failure;
  }

  List<Lease> read(NetworkPointer network, @Nullable String mac) {
    PointerByReference array = new PointerByReference();
    int count = library.virNetworkGetDHCPLeases(network, mac, array, 0);
    if (count < 0) {
      throw calls.failed(failure);
    }
    List<Lease> leases = new ArrayList<>(count);
    Pointer first = array.getValue();
    try {
      for (int i = 0; i < count; i++) {
        Pointer address = first.getPointer((long) i * Native.POINTER_SIZE);
        leases.add(lease(new DhcpLeaseStruct(address)));
        library.virNetworkDHCPLeaseFree(address);
      }
    } finally {
      if (first != null) {
        Native.free(Pointer.nativeValue(first));
      }
    }
    return List.copyOf(leases);
  }

  private static Lease lease(DhcpLeaseStruct lease) {
    return Lease.builder()
        .mac(text(lease.mac).map(MacAddress::of))
        .ip(InetAddresses.parse(text(lease.ipaddr).orElseThrow()))
        .prefixLength(lease.prefix)
        .expiry(
            lease.expirytime == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(lease.expirytime)))
        .hostname(text(lease.hostname))
        .clientId(text(lease.clientid))
        .iaid(text(lease.iaid))
        .bridge(text(lease.iface).orElse(""))
        .build();
  }

  private static Optional<String> text(@Nullable Pointer text) {
    return Optional.ofNullable(text).map(pointer -> pointer.getString(0, "UTF-8"));
  }
}
