package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.net.InetAddress;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Addresses that DHCP gives out, both ends included. Libvirt's {@code <range>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class DhcpRange permits DhcpRangeValue {

  DhcpRange() {}

  /**
   * Makes a range whose leases last as long as the DHCP server's default, one hour.
   *
   * @param start the first address as text
   * @param end the last address as text
   * @return the range
   * @throws io.kvmnet.error.InvalidNetworkException if one is not an IP address
   */
  public static DhcpRange of(String start, String end) {
    return of(InetAddresses.parse(start), InetAddresses.parse(end));
  }

  /**
   * Makes a range whose leases last as long as the DHCP server's default, one hour.
   *
   * @param start the first address
   * @param end the last address
   * @return the range
   */
  public static DhcpRange of(InetAddress start, InetAddress end) {
    return builder().start(start).end(end).build();
  }

  /**
   * Begins a range.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the first address.
   *
   * @return an address inside the subnet
   */
  public abstract InetAddress start();

  /**
   * Returns the last address.
   *
   * @return an address inside the subnet, not below the first; for IPv4 in the same /16, for IPv6
   *     in the same /112
   */
  public abstract InetAddress end();

  /**
   * Returns how long leases from this range last.
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
   * @return for example {@code 192.168.150.2-192.168.150.254 lease PT2H}
   */
  @Override
  public String toString() {
    return Words.of(InetAddresses.format(start()) + "-" + InetAddresses.format(end()))
        .add("lease", lease())
        .toString();
  }

  /** Builds a {@link DhcpRange}; not thread-safe. */
  public static final class Builder extends DhcpRangeValue.Builder {
    Builder() {}
  }
}
