package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The DHCP service of a subnet. Without ranges it serves only the network's reservations ({@link
 * SubnetNetwork#dhcpHosts()}) that lie in the subnet. Libvirt's {@code <dhcp>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class Dhcp permits DhcpValue {

  Dhcp() {}

  /**
   * Begins a DHCP service.
   *
   * @return a new builder without ranges
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the addresses that are given out to whoever asks.
   *
   * @return the ranges; their order has no meaning
   */
  public abstract List<DhcpRange> ranges();

  /**
   * Returns what clients that boot from the network are told.
   *
   * @return empty if nothing
   */
  public abstract Optional<Bootp> bootp();

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
   * @return for example {@code 192.168.150.2-192.168.150.99 and 192.168.150.101-192.168.150.254
   *     bootp pxelinux.0}
   */
  @Override
  public String toString() {
    return Words.of(
            ranges().isEmpty()
                ? "no ranges"
                : ranges().stream().map(DhcpRange::toString).collect(Collectors.joining(" and ")))
        .add("bootp", bootp())
        .toString();
  }

  /** Builds a {@link Dhcp}; not thread-safe. */
  public static final class Builder extends DhcpValue.Builder {
    Builder() {}

    /**
     * Adds a range.
     *
     * @param start the first address as text
     * @param end the last address as text
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if one is not an IP address
     */
    public Builder range(String start, String end) {
      return range(DhcpRange.of(start, end));
    }
  }
}
