package io.kvmnet.libvirt.xml;

import static io.kvmnet.libvirt.xml.OpenText.textOf;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.model.MetadataElement;
import io.kvmnet.model.Network;
import io.kvmnet.model.SubnetNetwork;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.w3c.dom.Element;

/** From the elements to the model. */
@NullUnmarked
final class ElementReader {

  private final NetworkElement element;
  private final ForwardReader forward;
  private final Leftovers leftovers;

  ElementReader(NetworkElement element, ForeignReader foreign) {
    this.element = element;
    this.leftovers = new Leftovers(foreign);
    this.forward = new ForwardReader(element, leftovers);
  }

  Network network() {
    Network.Builder<?> builder = forward.kind();
    Texts.present(textOf(element.name)).ifPresent(builder::name);
    Texts.present(textOf(element.uuid)).map(Texts::uuid).ifPresent(builder::uuid);
    Texts.present(textOf(element.title)).ifPresent(builder::title);
    Texts.present(textOf(element.description)).ifPresent(builder::description);
    Texts.count("connections", element.connections).ifPresent(builder::connections);
    Texts.yesNo("trustGuestRxFilters", element.trustGuestRxFilters)
        .ifPresent(builder::trustGuestRxFilters);
    if (element.port != null) {
      Texts.yesNo("port.isolated", element.port.isolated).ifPresent(builder::portsIsolated);
    }
    metadata(builder);
    element.portGroups.forEach(group -> builder.portGroup(PortReader.group(group)));
    if (builder instanceof SubnetNetwork.Builder<?> managed) {
      new SubnetNetworkReader(element, leftovers).addTo(managed);
    } else {
      refuseServices();
    }
    return builder.foreign(leftovers.all()).build();
  }

  private void metadata(Network.Builder<?> builder) {
    List<Element> elements = element.metadata == null ? null : element.metadata.otherElements;
    if (elements != null) {
      elements.forEach(child -> builder.metadata(MetadataElement.of(Fragments.text(child))));
    }
  }

  /** Libvirt serves nothing where it did not make the bridge. */
  private void refuseServices() {
    refuse(element.mac != null, "mac");
    refuse(!element.ips.isEmpty(), "ip");
    refuse(!element.routes.isEmpty(), "route");
    refuse(element.domain != null && element.domain.name != null, "domain");
    refuse(element.mtu != null && Texts.integer("mtu", element.mtu.size) > 0, "mtu");
    if (element.dns != null) {
      boolean records =
          !element.dns.hosts.isEmpty()
              || !element.dns.srvs.isEmpty()
              || !element.dns.txts.isEmpty();
      refuse(records, "dns");
      // Libvirt checks it, keeps it, and does nothing with it.
      DnsReader.dns(element.dns);
      leftovers.element("/network", "dns", DnsElement.class, element.dns);
    }
    if (element.ipv6 != null && Texts.yesNo("ipv6", element.ipv6).orElse(false)) {
      leftovers.attribute("/network", "ipv6", element.ipv6);
    }
    if (element.dnsmasqOptions != null) {
      leftovers.dnsmasqOptions(element.dnsmasqOptions);
    }
  }

  private void refuse(boolean present, String path) {
    if (present) {
      throw InvalidNetworkException.of(
          path, "", "must not be there in a network of this forward mode");
    }
  }
}
