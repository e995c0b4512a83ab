package io.kvmnet.libvirt.xml;

import io.kvmnet.model.Bridge;
import io.kvmnet.model.BridgedNetwork;
import io.kvmnet.model.Cidr;
import io.kvmnet.model.Dns;
import io.kvmnet.model.DnsDomain;
import io.kvmnet.model.HostdevNetwork;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.MacTableManager;
import io.kvmnet.model.MacvtapNetwork;
import io.kvmnet.model.MetadataElement;
import io.kvmnet.model.Network;
import io.kvmnet.model.Route;
import io.kvmnet.model.SubnetNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** From the model to the elements. */
@NullUnmarked
final class ElementWriter {

  private final Network network;
  private final ForeignWriter foreign;
  private final PortWriter ports;

  ElementWriter(Network network, ForeignWriter foreign) {
    this.network = network;
    this.foreign = foreign;
    this.ports = new PortWriter(foreign);
  }

  NetworkElement element() {
    NetworkElement element = new NetworkElement();
    texts(element);
    element.trustGuestRxFilters = yesNo(network.trustGuestRxFilters());
    if (!network.metadata().isEmpty() || foreign.needs("/network/metadata")) {
      element.metadata = new NetworkElement.Metadata();
      element.metadata.otherElements =
          network.metadata().stream()
              .map(MetadataElement::xml)
              .map(Fragments::element)
              .collect(Collectors.toCollection(ArrayList::new));
    }
    element.forward = new ForwardWriter(network, foreign).forward();
    if (network.portsIsolated().isPresent() || foreign.needs("/network/port")) {
      element.port = new PortElements.Port();
      element.port.isolated = yesNo(network.portsIsolated());
    }
    network.portGroups().forEach(group -> element.portGroups.add(ports.group(group)));
    if (network instanceof SubnetNetwork managed) {
      subnetNetwork(element, managed);
    } else if (network instanceof BridgedNetwork bridged) {
      bridged(element, bridged);
    } else if (network instanceof MacvtapNetwork macvtap) {
      element.vlan = PortWriter.vlan(macvtap.vlan());
      element.virtualPort = ports.virtualPort("/network", macvtap.virtualPort());
    } else if (network instanceof HostdevNetwork hostdev) {
      element.vlan = PortWriter.vlan(hostdev.vlan());
      element.virtualPort = ports.virtualPort("/network", hostdev.virtualPort());
    }
    return element;
  }

  private void texts(NetworkElement element) {
    element.name = new OpenText.Name();
    element.name.text = network.name();
    if (network.uuid().isPresent()) {
      element.uuid = new OpenText.Uuid();
      element.uuid.text = text(network.uuid());
    }
    if (network.title().isPresent()) {
      element.title = new OpenText.Title();
      element.title.text = text(network.title());
    }
    if (network.description().isPresent()) {
      element.description = new OpenText.Description();
      element.description.text = text(network.description());
    }
  }

  private void bridged(NetworkElement element, BridgedNetwork network) {
    element.bridge = new NetworkElement.Bridge();
    element.bridge.name = network.hostBridge();
    element.bridge.macTableManager = text(network.macTableManager().map(MacTableManager::word));
    element.bandwidth = PortWriter.bandwidth(network.bandwidth());
    element.vlan = PortWriter.vlan(network.vlan());
    element.virtualPort = ports.virtualPort("/network", network.virtualPort());
  }

  private void subnetNetwork(NetworkElement element, SubnetNetwork managed) {
    element.ipv6 = yesNo(managed.ipv6());
    element.bridge = bridge(managed.bridge());
    if (managed.mtu().isPresent()) {
      element.mtu = new NetworkElement.Mtu();
      element.mtu.size = String.valueOf(managed.mtu().getAsInt());
    }
    managed
        .mac()
        .ifPresent(
            mac -> {
              element.mac = new NetworkElement.Mac();
              element.mac.address = mac.toString();
            });
    element.domain = managed.domain().map(ElementWriter::domain).orElse(null);
    if (!managed.dns().equals(Dns.standard()) || foreign.needs("/network/dns")) {
      element.dns = DnsWriter.dns(managed.dns());
    }
    element.bandwidth = PortWriter.bandwidth(managed.bandwidth());
    SubnetWriter subnets = new SubnetWriter(managed, foreign);
    managed.subnets().forEach(subnet -> element.ips.add(subnets.ip(subnet)));
    managed.routes().forEach(route -> element.routes.add(route(route)));
    if (!managed.dnsmasqOptions().isEmpty() || foreign.needs("/network/dnsmasq:options")) {
      element.dnsmasqOptions = dnsmasqOptions(managed.dnsmasqOptions());
    }
  }

  private static NetworkElement.DnsmasqOptions dnsmasqOptions(List<String> options) {
    NetworkElement.DnsmasqOptions element = new NetworkElement.DnsmasqOptions();
    for (String option : options) {
      NetworkElement.DnsmasqOption entry = new NetworkElement.DnsmasqOption();
      entry.value = option;
      element.options.add(entry);
    }
    return element;
  }

  private NetworkElement.@Nullable Bridge bridge(Bridge bridge) {
    if (bridge.equals(Bridge.any()) && !foreign.needs("/network/bridge")) {
      return null;
    }
    NetworkElement.Bridge element = new NetworkElement.Bridge();
    element.name = text(bridge.name());
    element.zone = text(bridge.zone());
    element.stp = bridge.stp().map(on -> on ? "on" : "off").orElse(null);
    element.delay = bridge.delay().map(delay -> String.valueOf(delay.toSeconds())).orElse(null);
    element.macTableManager = text(bridge.macTableManager().map(MacTableManager::word));
    return element;
  }

  private static NetworkElement.Domain domain(DnsDomain domain) {
    NetworkElement.Domain element = new NetworkElement.Domain();
    element.name = domain.name();
    element.localOnly = yesNo(domain.localOnly());
    element.register = yesNo(domain.register());
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

  static @Nullable String family(Cidr cidr) {
    return cidr.isIpv4() ? null : "ipv6";
  }

  static @Nullable String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }

  /** Libvirt does not print a zero where it means nothing said. */
  static @Nullable String number(OptionalInt value) {
    return value.isPresent() && value.getAsInt() != 0 ? String.valueOf(value.getAsInt()) : null;
  }

  static @Nullable String yesNo(Optional<Boolean> value) {
    return value.map(yes -> yes ? "yes" : "no").orElse(null);
  }
}
