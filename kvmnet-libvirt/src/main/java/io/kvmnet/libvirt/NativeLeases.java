package io.kvmnet.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.libvirt.jna.DhcpLeaseRecord;
import io.kvmnet.libvirt.jna.LibvirtFunctions;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.MacAddress;
import io.kvmnet.observe.Lease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.NetworkPointer;

/** Reads leases out of native memory. For the connection's own threads only. */
final class NativeLeases {

  private final LibvirtFunctions libvirt;
  private final LibvirtConnection connection;

  NativeLeases(LibvirtFunctions libvirt, LibvirtConnection connection) {
    this.libvirt = libvirt;
    this.connection = connection;
  }

  List<Lease> of(NetworkPointer network, @Nullable String mac) throws NativeFailure {
    // Libvirt goes on listing the leases of a network that was stopped.
    if (connection.check(libvirt.virNetworkIsActive(network)) == 0) {
      return List.of();
    }
    PointerByReference array = new PointerByReference();
    int count = connection.check(libvirt.virNetworkGetDHCPLeases(network, mac, array, 0));
    Pointer leases = array.getValue();
    if (leases == null) {
      return List.of();
    }
    Pointer[] each = leases.getPointerArray(0, count);
    try {
      List<Lease> read = new ArrayList<>(count);
      for (Pointer lease : each) {
        read.add(lease(new DhcpLeaseRecord(lease)));
      }
      return List.copyOf(read);
    } finally {
      for (Pointer lease : each) {
        libvirt.virNetworkDHCPLeaseFree(lease);
      }
      Native.free(Pointer.nativeValue(leases));
    }
  }

  private static Lease lease(DhcpLeaseRecord lease) {
    return Lease.builder()
        .mac(mac(lease.mac))
        .ip(InetAddresses.parse(Objects.requireNonNull(lease.ipAddress, "ipaddr")))
        .prefixLength(lease.prefix)
        .expiry(
            lease.expiryTime == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(lease.expiryTime)))
        .hostname(text(lease.hostname))
        .clientId(text(lease.clientId))
        .iaid(text(lease.iaid))
        .bridge(Objects.requireNonNullElse(lease.iface, ""))
        .build();
  }

  private static Optional<MacAddress> mac(@Nullable String text) {
    try {
      return text(text).map(MacAddress::of);
    } catch (InvalidNetworkException e) {
      // DHCP knows hardware that is not Ethernet; the lease is one all the same.
      return Optional.empty();
    }
  }

  private static Optional<String> text(@Nullable String text) {
    return Optional.ofNullable(text).filter(present -> !present.isEmpty());
  }
}
