package io.kvmnet.libvirt.jna;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.ConnectionPointer;
import org.libvirt.jna.Libvirt;
import org.libvirt.jna.NetworkPointer;

/**
 * Libvirt's functions: those of libvirt-java, and the ones it lacks. To be loaded with strings in
 * UTF-8, as libvirt has them; libvirt-java's own instance takes the JVM's default charset. Names
 * and meanings are libvirt's. Safe for use by several threads; the last error is the thread's own.
 *
 * @since 0.1.0
 */
// libvirt-java's callback would drag in its own instance of the library.
@SuppressWarnings("overloads")
public interface LibvirtFunctions extends Libvirt {

  /**
   * Returns the number of this thread's last error.
   *
   * @return a {@code virErrorNumber}; 0 if there was no error
   */
  int virGetLastErrorCode();

  /**
   * Returns where this thread's last error arose.
   *
   * @return a {@code virErrorDomain}; 0 if there was no error
   */
  int virGetLastErrorDomain();

  /**
   * Returns the text of this thread's last error.
   *
   * @return the text, {@code no error} if there was none
   */
  @Nullable String virGetLastErrorMessage();

  /**
   * Sets the process's error function, which takes the errors that no connection's own takes.
   *
   * @param userData handed to the function, or null
   * @param function the function, to be kept reachable
   */
  void virSetErrorFunc(@Nullable Pointer userData, ErrorFunction function);

  /**
   * Sets a connection's error function.
   *
   * @param connection the connection
   * @param userData handed to the function, or null
   * @param function the function, to be kept reachable
   */
  void virConnSetErrorFunc(
      ConnectionPointer connection, @Nullable Pointer userData, ErrorFunction function);

  /**
   * Defines a network. Since libvirt 7.7.0.
   *
   * @param connection the connection
   * @param xml the definition
   * @param flags {@code virNetworkDefineFlags}
   * @return the network, caller frees it; or null
   */
  @Nullable NetworkPointer virNetworkDefineXMLFlags(
      ConnectionPointer connection, String xml, int flags);

  /**
   * Creates a transient network. Since libvirt 7.8.0.
   *
   * @param connection the connection
   * @param xml the definition
   * @param flags {@code virNetworkCreateFlags}
   * @return the network, caller frees it; or null
   */
  @Nullable NetworkPointer virNetworkCreateXMLFlags(
      ConnectionPointer connection, String xml, int flags);

  /**
   * Lists networks.
   *
   * @param connection the connection
   * @param networks receives an array of {@code virNetworkPtr}; caller frees each and the array
   * @param flags {@code virConnectListAllNetworksFlags}
   * @return how many, or -1
   */
  int virConnectListAllNetworks(
      ConnectionPointer connection, PointerByReference networks, int flags);

  /**
   * Lists the leases of a network.
   *
   * @param network the network
   * @param mac the client, or null for all
   * @param leases receives an array of {@code virNetworkDHCPLeasePtr}; caller frees each and the
   *     array
   * @param flags 0
   * @return how many, or -1
   */
  int virNetworkGetDHCPLeases(
      NetworkPointer network, @Nullable String mac, PointerByReference leases, int flags);

  /**
   * Frees a lease.
   *
   * @param lease a {@code virNetworkDHCPLeasePtr}
   */
  void virNetworkDHCPLeaseFree(Pointer lease);
}
