package io.kvmnet.libvirt.xml;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.model.Bridge;
import io.kvmnet.model.DnsDomain;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.MacTableManager;
import io.kvmnet.model.Network;
import io.kvmnet.model.Route;
import io.kvmnet.model.SubnetNetwork;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** What a network has whose bridge libvirt makes. */
@NullUnmarked
final class SubnetNetworkReader {

  private final NetworkElement element;
  private final Leftovers leftovers;

  SubnetNetworkReader(NetworkElement element, Leftovers leftovers) {
    this.element = element;
    this.leftovers = leftovers;
  }

  void addTo(SubnetNetwork.Builder<?> builder) {
    if (element.mtu != null) {
      Texts.positive("mtu", element.mtu.size).ifPresent(builder::mtu);
    }
    if (element.mac != null) {
      builder.mac(MacAddress.of(Texts.required("mac.address", element.mac.address)));
    }
    if (element.bridge != null) {
      builder.bridge(bridge(element.bridge));
    }
    Texts.yesNo("ipv6", element.ipv6).ifPresent(builder::ipv6);
    PortReader.bandwidth("bandwidth", element.bandwidth).ifPresent(builder::bandwidth);
    domain().ifPresent(builder::domain);
    if (element.dns != null) {
      builder.dns(DnsReader.dns(element.dns));
    }
    element.ips.forEach(ip -> new SubnetReader(ip).addTo(builder));
    element.routes.forEach(route -> builder.route(route(route)));
    if (element.dnsmasqOptions != null) {
      element.dnsmasqOptions.options.forEach(
          option -> builder.dnsmasqOption(Texts.required("dnsmasq:option", option.value)));
    }
    rest();
  }

  private void rest() {
    if (element.vlan != null) {
      throw InvalidNetworkException.of(
          "vlan", "", "must not be there in a network of this forward mode");
    }
    if (element.virtualPort != null) {
      // Libvirt checks it, keeps it, and does nothing with it.
      Network.onBridge("checked")
          .name("checked")
          .virtualPort(PortReader.virtualPort("virtualport", element.virtualPort))
          .build();
      leftovers.element(
          "/network", "virtualport", PortElements.VirtualPort.class, element.virtualPort);
    }
  }

  private static Bridge bridge(NetworkElement.Bridge bridge) {
    return Bridge.builder()
        .name(Texts.present(bridge.name))
        .stp(Texts.present(bridge.stp).map(stp -> !stp.equals("off")))
        .delay(
            Optional.ofNullable(bridge.delay)
                .map(delay -> Duration.ofSeconds(Texts.number("bridge.delay", delay))))
        .macTableManager(macTableManager(bridge.macTableManager))
        .zone(Texts.present(bridge.zone))
        .build();
  }

  static Optional<MacTableManager> macTableManager(String text) {
    return Texts.word(
        "bridge.macTableManager", text, MacTableManager.values(), MacTableManager::word);
  }

  /** Libvirt drops a domain without a name. */
  private Optional<DnsDomain> domain() {
    NetworkElement.Domain domain = element.domain;
    return domain == null
        ? Optional.empty()
        : Texts.present(domain.name)
            .map(
                name ->
                    DnsDomain.builder()
                        .name(name)
                        .localOnly(Texts.yesNo("domain.localOnly", domain.localOnly))
                        .register(Texts.yesNo("domain.register", domain.register))
                        .build());
  }

  private static Route route(NetworkElement.Route route) {
    Route.Builder builder =
        Route.builder()
            .destination(
                Texts.cidr(
                    "route",
                    Texts.address("route", route.address, route.family),
                    route.netmask,
                    route.prefix,
                    0))
            .gateway(InetAddresses.parse(Texts.required("route.gateway", route.gateway)));
    Optional.ofNullable(route.metric)
        .ifPresent(metric -> builder.metric(Texts.number("route.metric", metric)));
    return builder.build();
  }
}
