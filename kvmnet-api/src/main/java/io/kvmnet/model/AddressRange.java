package io.kvmnet.model;

import java.net.InetAddress;
import java.util.Objects;

/**
 * A range of IP addresses, both ends included. Family and order are checked with the network that
 * holds the range.
 *
 * @param start the first address
 * @param end the last address
 * @since 0.1.0
 */
public record AddressRange(InetAddress start, InetAddress end) {

  /**
   * Refuses nulls.
   *
   * @param start the first address
   * @param end the last address
   */
  public AddressRange {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
  }

  /**
   * Reads both ends.
   *
   * @param start the first address as text
   * @param end the last address as text
   * @return the range
   * @throws io.kvmnet.error.InvalidNetworkException if one is not an IP address
   */
  public static AddressRange of(String start, String end) {
    return new AddressRange(InetAddresses.parse(start), InetAddresses.parse(end));
  }

  /**
   * Returns both ends.
   *
   * @return for example {@code 192.168.150.2-192.168.150.254}
   */
  @Override
  public String toString() {
    return InetAddresses.format(start) + "-" + InetAddresses.format(end);
  }
}
