package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.net.InetAddress;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An IPv4 or IPv6 subnet on a network's bridge: its addresses, the one that the host takes there,
 * and its DHCP service. Libvirt's {@code <ip>} element.
 *
 * <p>{@link #of(String)} is the short form; {@link #builder()} says everything oneself.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class Subnet permits SubnetValue {

  Subnet() {}

  /**
   * Makes a subnet where the host has the first address and DHCP gives out all others: for {@code
   * 192.168.150.0/24} the gateway {@code .1} and the range {@code .2} to {@code .254}.
   *
   * @param cidr the subnet as text
   * @return the subnet
   * @throws io.kvmnet.error.InvalidNetworkException if the text is not a subnet
   * @see #of(Cidr)
   */
  public static Subnet of(String cidr) {
    return of(Cidr.of(cidr));
  }

  /**
   * Makes a subnet where the host has the first address and DHCP gives out all others. A range ends
   * at the latest where libvirt's limit is, 65,535 addresses behind the first one of the subnet; a
   * subnet with no address to give (IPv4 /31 and /32, IPv6 /127 and /128) has no DHCP.
   *
   * @param cidr the subnet
   * @return the subnet
   */
  public static Subnet of(Cidr cidr) {
    return served(cidr).build();
  }

  /**
   * Begins a subnet with nothing said but that there is no DHCP.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Begins a subnet whose DHCP gives out all addresses but the gateway's, unless told otherwise.
   */
  static Builder served(Cidr cidr) {
    return new Builder().cidr(cidr).wholePool();
  }

  /**
   * Returns the subnet's addresses.
   *
   * @return network address and prefix length
   */
  public abstract Cidr cidr();

  /**
   * Returns the address that the host itself has in the subnet, the guests' gateway and name
   * server.
   *
   * @return an address inside the subnet; if not said, its first one behind the network address
   */
  @Value.Default
  public InetAddress gateway() {
    return DhcpPool.firstHost(cidr());
  }

  /**
   * Returns the subnet's DHCP service.
   *
   * @return empty if there is none; a network can have one for IPv4 and one for IPv6
   */
  public abstract Optional<Dhcp> dhcp();

  /**
   * Returns the directory on the host that the subnet's TFTP server shows.
   *
   * @return an absolute path; empty if there is no TFTP server; IPv4 only
   */
  public abstract Optional<String> tftpRoot();

  /**
   * Tells whether the network's own DNS server answers reverse lookups of all the subnet's
   * addresses, instead of forwarding those it does not know.
   *
   * @return empty where libvirt is to choose, which means it forwards
   */
  public abstract Optional<Boolean> localPtr();

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
   * @return for example {@code 192.168.150.0/24 gateway 192.168.150.1 dhcp
   *     192.168.150.2-192.168.150.254}
   */
  @Override
  public String toString() {
    return Words.of(cidr())
        .add("gateway")
        .add(InetAddresses.format(gateway()))
        .add("dhcp", dhcp())
        .add("tftp", tftpRoot())
        .addSwitch("localPtr", localPtr())
        .toString();
  }

  /** Builds a {@link Subnet}; not thread-safe. */
  public static final class Builder extends SubnetValue.Builder {

    private boolean wholePool;

    Builder() {}

    private Builder wholePool() {
      wholePool = true;
      return this;
    }

    /**
     * Says the subnet's addresses.
     *
     * @param cidr the subnet as text
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if the text is not a subnet
     */
    public Builder cidr(String cidr) {
      return cidr(Cidr.of(cidr));
    }

    /**
     * Says the host's own address in the subnet.
     *
     * @param address an address inside the subnet, as text
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if the text is not an IP address
     */
    public Builder gateway(String address) {
      return gateway(InetAddresses.parse(address));
    }

    /**
     * Leaves the subnet without DHCP.
     *
     * @return this builder
     */
    public Builder noDhcp() {
      wholePool = false;
      return dhcp(Optional.empty());
    }

    /**
     * Lets DHCP give out one range, and no other.
     *
     * @param start the first address as text
     * @param end the last address as text
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if one is not an IP address
     */
    public Builder dhcpRange(String start, String end) {
      wholePool = false;
      return dhcp(Dhcp.builder().range(start, end).build());
    }

    /**
     * Builds the subnet. How its parts fit together is checked with the network that holds it.
     *
     * @return the subnet
     * @throws IllegalStateException if the addresses were not said
     */
    @Override
    public Subnet build() {
      Subnet subnet = super.build();
      Optional<Dhcp> dhcp = subnet.dhcp();
      if (wholePool && dhcp.isEmpty()) {
        dhcp = DhcpPool.around(subnet.cidr(), subnet.gateway());
      }
      // One that says nothing is none: libvirt does not print it.
      dhcp = dhcp.filter(service -> !service.equals(Dhcp.builder().build()));
      return dhcp.equals(subnet.dhcp()) ? subnet : builder().from(subnet).dhcp(dhcp).build();
    }
  }
}
