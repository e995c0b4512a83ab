package io.kvmnet.libvirt.jna;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Libvirt's {@code struct _virNetworkDHCPLease}, copied out of native memory. Not thread-safe.
 *
 * @since 0.1.0
 */
@FieldOrder({
  "iface",
  "expiryTime",
  "type",
  "mac",
  "iaid",
  "ipAddress",
  "prefix",
  "hostname",
  "clientId"
})
public final class DhcpLeaseRecord extends Structure {

  /** The bridge. */
  public @Nullable String iface;

  /** The end, in seconds since 1970-01-01 UTC; 0 for a lease without end. */
  public long expiryTime;

  /** 0 for IPv4, 1 for IPv6 ({@code virIPAddrType}). */
  public int type;

  /** The client's MAC address, or null. */
  public @Nullable String mac;

  /** The identity association id (DHCPv6), or null. */
  public @Nullable String iaid;

  /** The lent address. */
  public @Nullable String ipAddress;

  /** The prefix length; 0 if libvirt does not know it. */
  public int prefix;

  /** The client's name, or null. */
  public @Nullable String hostname;

  /** The client id or DUID, or null. */
  public @Nullable String clientId;

  /**
   * Copies a lease.
   *
   * @param lease a {@code virNetworkDHCPLeasePtr}, which the caller frees
   */
  public DhcpLeaseRecord(Pointer lease) {
    super(lease);
    setStringEncoding(StandardCharsets.UTF_8.name());
    read();
  }
}
