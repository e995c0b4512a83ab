package io.kvmnet.libvirt.jna;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.ConnectionPointer;
import org.libvirt.jna.Libvirt;
import org.libvirt.jna.NetworkPointer;

/** The functions of libvirt that libvirt-java declares, and those that it lacks. */
public interface NetworkLibrary extends Libvirt {

  /** {@code virConnectListAllNetworks}: the array and its networks are the caller's. */
  int virConnectListAllNetworks(ConnectionPointer conn, PointerByReference networks, int flags);

  /** {@code virNetworkGetDHCPLeases}: the array and its leases are the caller's. */
  int virNetworkGetDHCPLeases(
      NetworkPointer network, @Nullable String mac, PointerByReference leases, int flags);

  /** {@code virNetworkDHCPLeaseFree}. */
  void virNetworkDHCPLeaseFree(Pointer lease);
}
