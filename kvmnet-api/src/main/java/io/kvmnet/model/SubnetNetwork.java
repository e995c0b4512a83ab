package io.kvmnet.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A network that libvirt makes all of: a bridge with the host's address on it, and DHCP and DNS
 * services. The kinds differ in how packets leave it.
 *
 * @since 0.1.0
 */
public sealed interface SubnetNetwork extends Network
    permits NatNetwork, RoutedNetwork, OpenNetwork, IsolatedNetwork {

  /**
   * Returns the network's bridge.
   *
   * @return {@link Bridge#any()} if not said
   */
  @Value.Default
  default Bridge bridge() {
    return Bridge.any();
  }

  /**
   * Returns the largest packet that the network carries.
   *
   * @return bytes, 68 to 65535; empty where libvirt is to choose, which means 1500
   */
  OptionalInt mtu();

  /**
   * Tells whether guests reach one another by IPv6 although the network has no IPv6 subnet.
   *
   * @return empty where libvirt is to choose, which means they do not
   */
  Optional<Boolean> ipv6();

  /**
   * Returns the limits of what all guests together receive and send.
   *
   * @return empty for none
   */
  Optional<Bandwidth> bandwidth();

  /**
   * Returns the MAC address of the bridge.
   *
   * @return a unicast address; empty where libvirt is to choose
   */
  Optional<MacAddress> mac();

  /**
   * Returns the subnets on the bridge.
   *
   * @return IPv4 and IPv6 subnets, none overlapping another
   */
  List<Subnet> subnets();

  /**
   * Returns the DHCP reservations of all subnets; each belongs to the subnet that its address lies
   * in.
   *
   * @return reservations, no MAC, address or name twice; their order has no meaning
   */
  List<DhcpHost> dhcpHosts();

  /**
   * Returns the network's DNS service.
   *
   * @return {@link Dns#standard()} if not said
   */
  @Value.Default
  default Dns dns() {
    return Dns.standard();
  }

  /**
   * Returns the network's DNS domain.
   *
   * @return empty if it has none
   */
  Optional<DnsDomain> domain();

  /**
   * Returns the static routes that the host gets.
   *
   * @return the routes; their order has no meaning
   */
  List<Route> routes();

  /**
   * Returns lines that libvirt puts into dnsmasq's configuration as they are. Nobody checks what
   * they say: dnsmasq does not start with a wrong one, and then the network does not. Libvirt's
   * {@code <dnsmasq:options>}.
   *
   * @return options by their long names, for example {@code dhcp-option=option:ntp-server,10.0.0.1}
   */
  List<String> dnsmasqOptions();

  @Override
  Builder<?> toBuilder();

  /**
   * The steps that the builders of these kinds share; not thread-safe.
   *
   * @param <B> the builder's own type
   */
  sealed interface Builder<B extends Builder<B>> extends Network.Builder<B>
      permits NatNetwork.Builder,
          RoutedNetwork.Builder,
          OpenNetwork.Builder,
          IsolatedNetwork.Builder {

    /**
     * Says the bridge.
     *
     * @param bridge see {@link SubnetNetwork#bridge()}
     * @return this builder
     */
    B bridge(Bridge bridge);

    /**
     * Names the bridge and leaves the rest of it to libvirt.
     *
     * @param name see {@link Bridge#name()}
     * @return this builder
     */
    default B bridge(String name) {
      return bridge(Bridge.named(name));
    }

    /**
     * Says the bridge.
     *
     * @param steps what to say, on a fresh builder
     * @return this builder
     */
    default B bridge(Consumer<Bridge.Builder> steps) {
      Bridge.Builder bridge = Bridge.builder();
      steps.accept(bridge);
      return bridge(bridge.build());
    }

    /**
     * Says the largest packet.
     *
     * @param bytes see {@link SubnetNetwork#mtu()}
     * @return this builder
     */
    B mtu(int bytes);

    /**
     * Says whether guests reach one another by IPv6 without a subnet.
     *
     * @param ipv6 see {@link SubnetNetwork#ipv6()}
     * @return this builder
     */
    B ipv6(boolean ipv6);

    /**
     * Says the limits of what flows.
     *
     * @param bandwidth see {@link SubnetNetwork#bandwidth()}
     * @return this builder
     */
    B bandwidth(Bandwidth bandwidth);

    /**
     * Says the bridge's MAC address.
     *
     * @param mac see {@link SubnetNetwork#mac()}
     * @return this builder
     */
    B mac(MacAddress mac);

    /**
     * Says the bridge's MAC address.
     *
     * @param mac the address as text
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if the text is malformed
     */
    default B mac(String mac) {
      return mac(MacAddress.of(mac));
    }

    /**
     * Adds a subnet.
     *
     * @param subnet see {@link SubnetNetwork#subnets()}
     * @return this builder
     */
    B subnet(Subnet subnet);

    /**
     * Adds a subnet where the host has the first address and DHCP gives out all others.
     *
     * @param cidr the subnet as text, for example {@code 192.168.150.0/24}
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if the text is not a subnet
     * @see Subnet#of(Cidr)
     */
    default B subnet(String cidr) {
      return subnet(Subnet.of(cidr));
    }

    /**
     * Adds a subnet where the host has the first address and DHCP gives out all others, but for
     * what is said otherwise.
     *
     * @param cidr the subnet as text
     * @param steps what to say otherwise, for example {@code s -> s.gateway("10.0.0.254").noDhcp()}
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if the text is not a subnet
     */
    default B subnet(String cidr, Consumer<Subnet.Builder> steps) {
      Subnet.Builder subnet = Subnet.served(Cidr.of(cidr));
      steps.accept(subnet);
      return subnet(subnet.build());
    }

    /**
     * Replaces the subnets.
     *
     * @param subnets see {@link SubnetNetwork#subnets()}
     * @return this builder
     */
    B subnets(Iterable<? extends Subnet> subnets);

    /**
     * Adds a DHCP reservation.
     *
     * @param host see {@link SubnetNetwork#dhcpHosts()}
     * @return this builder
     */
    B dhcpHost(DhcpHost host);

    /**
     * Reserves an address for a MAC address.
     *
     * @param mac the client's MAC address as text
     * @param ip the address to give it, as text
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if one of the texts is malformed
     */
    default B dhcpHost(String mac, String ip) {
      return dhcpHost(DhcpHost.of(mac, ip));
    }

    /**
     * Reserves an address for a MAC address and gives the client a name.
     *
     * @param mac the client's MAC address as text
     * @param ip the address to give it, as text
     * @param name the client's host name
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if one of the texts is malformed
     */
    default B dhcpHost(String mac, String ip, String name) {
      return dhcpHost(DhcpHost.of(mac, ip, name));
    }

    /**
     * Replaces the DHCP reservations.
     *
     * @param hosts see {@link SubnetNetwork#dhcpHosts()}
     * @return this builder
     */
    B dhcpHosts(Iterable<? extends DhcpHost> hosts);

    /**
     * Says the DNS service.
     *
     * @param dns see {@link SubnetNetwork#dns()}
     * @return this builder
     */
    B dns(Dns dns);

    /**
     * Says the DNS service.
     *
     * @param steps what to say, on a fresh builder
     * @return this builder
     */
    default B dns(Consumer<Dns.Builder> steps) {
      Dns.Builder dns = Dns.builder();
      steps.accept(dns);
      return dns(dns.build());
    }

    /**
     * Says the DNS domain.
     *
     * @param domain see {@link SubnetNetwork#domain()}
     * @return this builder
     */
    B domain(DnsDomain domain);

    /**
     * Says the DNS domain and leaves the rest of it to libvirt.
     *
     * @param name for example {@code lab.test}
     * @return this builder
     */
    default B domain(String name) {
      return domain(DnsDomain.of(name));
    }

    /**
     * Adds a static route.
     *
     * @param route see {@link SubnetNetwork#routes()}
     * @return this builder
     */
    B route(Route route);

    /**
     * Adds a static route.
     *
     * @param destination the subnet to be reached, as text
     * @param gateway the guest's address, as text
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if one of the texts is malformed
     */
    default B route(String destination, String gateway) {
      return route(Route.of(destination, gateway));
    }

    /**
     * Replaces the static routes.
     *
     * @param routes see {@link SubnetNetwork#routes()}
     * @return this builder
     */
    B routes(Iterable<? extends Route> routes);

    /**
     * Adds a line to dnsmasq's configuration.
     *
     * @param option see {@link SubnetNetwork#dnsmasqOptions()}
     * @return this builder
     */
    B dnsmasqOption(String option);

    /**
     * Replaces the lines for dnsmasq's configuration.
     *
     * @param options see {@link SubnetNetwork#dnsmasqOptions()}
     * @return this builder
     */
    B dnsmasqOptions(Iterable<String> options);

    @Override
    SubnetNetwork build();
  }
}
