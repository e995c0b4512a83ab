package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.net.InetAddress;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A DHCP reservation: who is known by this MAC, client id or name always gets this address. Belongs
 * to the subnet that its address lies in. Libvirt's {@code <dhcp><host>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class DhcpHost permits DhcpHostValue {

  DhcpHost() {}

  /**
   * Reserves an IPv4 address for a MAC address.
   *
   * @param mac the client's MAC address as text
   * @param ip the address to give it, as text
   * @return a reservation without a name
   * @throws io.kvmnet.error.InvalidNetworkException if one of the texts is malformed
   */
  public static DhcpHost of(String mac, String ip) {
    return builder().mac(MacAddress.of(mac)).ip(InetAddresses.parse(ip)).build();
  }

  /**
   * Reserves an IPv4 address for a MAC address and gives the client a name.
   *
   * @param mac the client's MAC address as text
   * @param ip the address to give it, as text
   * @param name the client's host name, which the network's DNS answers too
   * @return the reservation
   * @throws io.kvmnet.error.InvalidNetworkException if one of the texts is malformed
   */
  public static DhcpHost of(String mac, String ip, String name) {
    return of(mac, ip).toBuilder().name(name).build();
  }

  /**
   * Begins a reservation.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the client's MAC address.
   *
   * @return a unicast address; empty under IPv6, where the client id or the name tells who it is
   */
  public abstract Optional<MacAddress> mac();

  /**
   * Returns the client id; for DHCPv6 the DUID (RFC 8415, 11).
   *
   * @return hexadecimal octets separated by {@code :}
   */
  public abstract Optional<String> clientId();

  /**
   * Returns the client's host name.
   *
   * @return letters, digits, {@code -} and {@code .}, beginning with a letter or digit
   */
  public abstract Optional<String> name();

  /**
   * Returns the reserved address.
   *
   * @return an address inside one of the network's subnets
   */
  public abstract InetAddress ip();

  /**
   * Returns how long this client's lease lasts.
   *
   * @return empty for the DHCP server's default, one hour
   */
  public abstract Optional<LeaseTime> lease();

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
   * @return for example {@code 192.168.150.10 mac 52:54:00:aa:bb:01 name web1}
   */
  @Override
  public String toString() {
    return Words.of(InetAddresses.format(ip()))
        .add("mac", mac())
        .add("clientId", clientId())
        .add("name", name())
        .add("lease", lease())
        .toString();
  }

  /** Builds a {@link DhcpHost}; not thread-safe. */
  public static final class Builder extends DhcpHostValue.Builder {
    Builder() {}
  }
}
