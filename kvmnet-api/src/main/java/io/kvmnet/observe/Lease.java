package io.kvmnet.observe;

import io.kvmnet.internal.Fields;
import io.kvmnet.internal.ValueStyle;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.MacAddress;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An address that the network's DHCP server has lent to a client. Libvirt's {@code
 * virNetworkDHCPLease}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class Lease permits LeaseValue {

  Lease() {}

  /**
   * Begins a lease; for backends.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the client's MAC address.
   *
   * @return the address that it asked with; empty where a DHCPv6 client did not tell it
   */
  public abstract Optional<MacAddress> mac();

  /**
   * Returns the lent address.
   *
   * @return IPv4 or IPv6
   */
  public abstract InetAddress ip();

  /**
   * Returns the length of the subnet's prefix.
   *
   * @return 0 to 32 for IPv4, 0 to 128 for IPv6; 0 where libvirt does not know it
   */
  public abstract int prefixLength();

  /**
   * Returns when the lease ends.
   *
   * @return the moment, to the second; empty for a lease that never ends
   */
  public abstract Optional<Instant> expiry();

  /**
   * Returns the name that the client goes by.
   *
   * @return the host name; empty if none is known
   */
  public abstract Optional<String> hostname();

  /**
   * Returns the client id (DHCPv4) or DUID (DHCPv6).
   *
   * @return hexadecimal octets separated by {@code :}; empty if the client sent none
   */
  public abstract Optional<String> clientId();

  /**
   * Returns the identity association id of a DHCPv6 lease (RFC 8415).
   *
   * @return a decimal number as text; empty for DHCPv4
   */
  public abstract Optional<String> iaid();

  /**
   * Returns the bridge that the lease was given out on.
   *
   * @return an interface name of the host
   */
  public abstract String bridge();

  /**
   * Begins a changed copy.
   *
   * @return a new builder that holds all of this value
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * Puts the value into words, for a log line; what it leaves open is left out.
   *
   * @return for example {@code Lease{ip=192.168.150.10/24, mac=52:54:00:aa:bb:01, hostname=web1,
   *     expiry=2026-01-01T12:00:00Z, bridge=virbr0}}
   */
  @Override
  public String toString() {
    return Fields.of("Lease")
        .add("ip", InetAddresses.format(ip()) + "/" + prefixLength())
        .add("mac", mac())
        .add("hostname", hostname())
        .add("clientId", clientId())
        .add("iaid", iaid())
        .add("expiry", expiry())
        .add("bridge", bridge())
        .toString();
  }

  /** Builds a {@link Lease}; not thread-safe. */
  public static final class Builder extends LeaseValue.Builder {
    Builder() {}
  }
}
