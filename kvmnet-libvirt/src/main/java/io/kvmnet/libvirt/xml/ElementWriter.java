package io.kvmnet.libvirt.xml;

import io.kvmnet.model.Cidr;
import io.kvmnet.model.Dhcp;
import io.kvmnet.model.DhcpHost;
import io.kvmnet.model.DhcpRange;
import io.kvmnet.model.Dns;
import io.kvmnet.model.DnsDomain;
import io.kvmnet.model.DnsHost;
import io.kvmnet.model.DnsSrv;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.IsolatedNetwork;
import io.kvmnet.model.LeaseTime;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.OpenNetwork;
import io.kvmnet.model.Route;
import io.kvmnet.model.RoutedNetwork;
import io.kvmnet.model.Subnet;
import io.kvmnet.model.SubnetNetwork;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** From the model to the elements. */
@NullUnmarked
final class ElementWriter {

  private ElementWriter() {}

  static NetworkElement write(SubnetNetwork network) {
    NetworkElement element = new NetworkElement();
    element.name = network.name();
    element.uuid = text(network.uuid());
    element.title = text(network.title());
    element.description = text(network.description());
    element.forward = forward(network);
    element.bridge = bridge(network.bridge());
    network
        .mtu()
        .ifPresent(
            size -> {
              element.mtu = new NetworkElement.Mtu();
              element.mtu.size = String.valueOf(size);
            });
    network
        .mac()
        .ifPresent(
            mac -> {
              element.mac = new NetworkElement.Mac();
              element.mac.address = mac.toString();
            });
    element.domain = network.domain().map(ElementWriter::domain).orElse(null);
    element.dns = network.dns().equals(Dns.standard()) ? null : dns(network.dns());
    network.subnets().forEach(subnet -> element.ips.add(ip(subnet, network.dhcpHosts())));
    network.routes().forEach(route -> element.routes.add(route(route)));
    return element;
  }

  private static NetworkElement.Forward forward(SubnetNetwork network) {
    if (network instanceof IsolatedNetwork) {
      return null;
    }
    NetworkElement.Forward forward = new NetworkElement.Forward();
    if (network instanceof NatNetwork nat) {
      forward.mode = "nat";
      forward.dev = text(nat.forwardDevice());
      forward.nat = nat(nat);
    } else if (network instanceof RoutedNetwork routed) {
      forward.mode = "route";
      forward.dev = text(routed.forwardDevice());
    } else if (network instanceof OpenNetwork) {
      forward.mode = "open";
    }
    return forward;
  }

  private static NetworkElement.Nat nat(NatNetwork network) {
    if (network.natAddresses().isEmpty()
        && network.natPorts().isEmpty()
        && network.natIpv6().isEmpty()) {
      return null;
    }
    NetworkElement.Nat nat = new NetworkElement.Nat();
    nat.ipv6 = yesNo(network.natIpv6());
    nat.address =
        network
            .natAddresses()
            .map(r -> range(InetAddresses.format(r.start()), InetAddresses.format(r.end())))
            .orElse(null);
    nat.port =
        network
            .natPorts()
            .map(r -> range(String.valueOf(r.start()), String.valueOf(r.end())))
            .orElse(null);
    return nat;
  }

  private static NetworkElement.Bridge bridge(io.kvmnet.model.Bridge bridge) {
    if (bridge.equals(io.kvmnet.model.Bridge.any())) {
      return null;
    }
    NetworkElement.Bridge element = new NetworkElement.Bridge();
    element.name = text(bridge.name());
    element.stp = bridge.stp().map(on -> on ? "on" : "off").orElse(null);
    element.delay = bridge.delay().map(delay -> String.valueOf(delay.toSeconds())).orElse(null);
    return element;
  }

  private static NetworkElement.Domain domain(DnsDomain domain) {
    NetworkElement.Domain element = new NetworkElement.Domain();
    element.name = domain.name();
    element.localOnly = yesNo(domain.localOnly());
    element.register = yesNo(domain.register());
    return element;
  }

  private static NetworkElement.Dns dns(Dns dns) {
    NetworkElement.Dns element = new NetworkElement.Dns();
    element.enable = yesNo(dns.enabled());
    element.forwardPlainNames = yesNo(dns.forwardPlainNames());
    dns.forwarders()
        .forEach(
            forwarder -> {
              NetworkElement.Forwarder entry = new NetworkElement.Forwarder();
              entry.domain = text(forwarder.domain());
              entry.addr = forwarder.address().map(InetAddresses::format).orElse(null);
              element.forwarders.add(entry);
            });
    dns.txts()
        .forEach(
            txt -> {
              NetworkElement.Txt entry = new NetworkElement.Txt();
              entry.name = txt.name();
              entry.value = txt.value();
              element.txts.add(entry);
            });
    dns.srvs().forEach(srv -> element.srvs.add(srv(srv)));
    dns.hosts().forEach(host -> element.hosts.add(dnsHost(host)));
    return element;
  }

  private static NetworkElement.Srv srv(DnsSrv srv) {
    NetworkElement.Srv element = new NetworkElement.Srv();
    element.service = srv.service();
    element.protocol = srv.protocol();
    element.domain = text(srv.domain());
    element.target = text(srv.target());
    element.port = number(srv.port());
    element.priority = number(srv.priority());
    element.weight = number(srv.weight());
    return element;
  }

  private static NetworkElement.DnsHost dnsHost(DnsHost host) {
    NetworkElement.DnsHost element = new NetworkElement.DnsHost();
    element.ip = InetAddresses.format(host.ip());
    element.hostnames.addAll(host.names());
    return element;
  }

  private static NetworkElement.Ip ip(Subnet subnet, List<DhcpHost> hosts) {
    NetworkElement.Ip element = new NetworkElement.Ip();
    element.family = family(subnet.cidr());
    element.address = InetAddresses.format(subnet.gateway());
    element.prefix = String.valueOf(subnet.cidr().prefixLength());
    subnet
        .tftpRoot()
        .ifPresent(
            root -> {
              element.tftp = new NetworkElement.Tftp();
              element.tftp.root = root;
            });
    List<DhcpHost> own = hosts.stream().filter(h -> subnet.cidr().contains(h.ip())).toList();
    if (subnet.dhcp().isPresent() || !own.isEmpty()) {
      element.dhcp = dhcp(subnet.dhcp().orElseGet(() -> Dhcp.builder().build()), own);
    }
    return element;
  }

  private static NetworkElement.Dhcp dhcp(Dhcp dhcp, List<DhcpHost> hosts) {
    NetworkElement.Dhcp element = new NetworkElement.Dhcp();
    dhcp.ranges().forEach(range -> element.ranges.add(range(range)));
    hosts.forEach(host -> element.hosts.add(dhcpHost(host)));
    dhcp.bootp()
        .ifPresent(
            bootp -> {
              element.bootp = new NetworkElement.Bootp();
              element.bootp.file = bootp.file();
              element.bootp.server = bootp.server().map(InetAddresses::format).orElse(null);
            });
    return element;
  }

  private static NetworkElement.Range range(DhcpRange range) {
    NetworkElement.Range element =
        range(InetAddresses.format(range.start()), InetAddresses.format(range.end()));
    element.lease = lease(range.lease());
    return element;
  }

  private static NetworkElement.DhcpHost dhcpHost(DhcpHost host) {
    NetworkElement.DhcpHost element = new NetworkElement.DhcpHost();
    element.mac = text(host.mac());
    element.id = text(host.clientId());
    element.name = text(host.name());
    element.ip = InetAddresses.format(host.ip());
    element.lease = lease(host.lease());
    return element;
  }

  private static NetworkElement.Route route(Route route) {
    NetworkElement.Route element = new NetworkElement.Route();
    element.family = family(route.destination());
    element.address = InetAddresses.format(route.destination().network());
    element.prefix = String.valueOf(route.destination().prefixLength());
    element.gateway = InetAddresses.format(route.gateway());
    if (route.metric().isPresent()) {
      element.metric = String.valueOf(route.metric().getAsLong());
    }
    return element;
  }

  private static NetworkElement.@Nullable Lease lease(Optional<LeaseTime> lease) {
    return lease
        .map(
            time -> {
              NetworkElement.Lease element = new NetworkElement.Lease();
              element.expiry = String.valueOf(time.duration().toSeconds());
              element.unit = time.isInfinite() ? null : "seconds";
              return element;
            })
        .orElse(null);
  }

  private static NetworkElement.Range range(String start, String end) {
    NetworkElement.Range range = new NetworkElement.Range();
    range.start = start;
    range.end = end;
    return range;
  }

  private static @Nullable String family(Cidr cidr) {
    return cidr.isIpv4() ? null : "ipv6";
  }

  private static @Nullable String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }

  private static @Nullable String number(OptionalInt value) {
    return value.isPresent() && value.getAsInt() != 0 ? String.valueOf(value.getAsInt()) : null;
  }

  private static @Nullable String yesNo(Optional<Boolean> value) {
    return value.map(yes -> yes ? "yes" : "no").orElse(null);
  }
}
