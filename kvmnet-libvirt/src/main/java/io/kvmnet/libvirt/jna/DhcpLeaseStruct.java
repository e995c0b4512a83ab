package io.kvmnet.libvirt.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import org.jspecify.annotations.NullUnmarked;

/** {@code struct _virNetworkDHCPLease}. */
@NullUnmarked
@Structure.FieldOrder({
  "iface",
  "expirytime",
  "type",
  "mac",
  "iaid",
  "ipaddr",
  "prefix",
  "hostname",
  "clientid"
})
public class DhcpLeaseStruct extends Structure {
  /** The bridge. */
  public Pointer iface;

  /** Seconds since 1970; 0 for a lease that never ends. */
  public long expirytime;

  /** {@code virIPAddrType}: 0 for IPv4, 1 for IPv6. */
  public int type;

  /** The client's MAC address. */
  public Pointer mac;

  /** The identity association id; null for IPv4. */
  public Pointer iaid;

  /** The lent address. */
  public Pointer ipaddr;

  /** The length of the subnet's prefix. */
  public int prefix;

  /** The client's name, or null. */
  public Pointer hostname;

  /** The client id or DUID, or null. */
  public Pointer clientid;

  /** Reads the structure at an address. */
  public DhcpLeaseStruct(Pointer address) {
    super(address);
    read();
  }
}
