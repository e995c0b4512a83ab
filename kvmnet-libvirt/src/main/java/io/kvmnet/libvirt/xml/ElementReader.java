package io.kvmnet.libvirt.xml;

import io.kvmnet.error.Failure;
import io.kvmnet.error.UnsupportedFeatureException;
import io.kvmnet.model.AddressRange;
import io.kvmnet.model.Bridge;
import io.kvmnet.model.DnsDomain;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.PortRange;
import io.kvmnet.model.Route;
import io.kvmnet.model.RoutedNetwork;
import io.kvmnet.model.SubnetNetwork;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** From the elements to the model. */
@NullUnmarked
final class ElementReader {

  private final NetworkElement element;

  ElementReader(NetworkElement element) {
    this.element = element;
  }

  Network network() {
    SubnetNetwork.Builder<?> builder = kind();
    Texts.present(element.name).ifPresent(builder::name);
    Texts.present(element.uuid).map(Texts::uuid).ifPresent(builder::uuid);
    Texts.present(element.title).ifPresent(builder::title);
    Texts.present(element.description).ifPresent(builder::description);
    if (element.mtu != null) {
      Texts.positive("mtu", element.mtu.size).ifPresent(builder::mtu);
    }
    if (element.mac != null) {
      builder.mac(MacAddress.of(Texts.required("mac.address", element.mac.address)));
    }
    if (element.bridge != null) {
      builder.bridge(bridge(element.bridge));
    }
    if (element.domain != null) {
      builder.domain(domain(element.domain));
    }
    if (element.dns != null) {
      builder.dns(DnsReader.dns(element.dns));
    }
    element.ips.forEach(ip -> new SubnetReader(ip).addTo(builder));
    element.routes.forEach(route -> builder.route(route(route)));
    return builder.build();
  }

  private SubnetNetwork.Builder<?> kind() {
    if (element.forward == null) {
      return Network.isolated();
    }
    String mode = Texts.present(element.forward.mode).orElse("nat");
    return switch (mode) {
      case "nat" -> nat();
      case "route" -> routed();
      case "open" -> Network.open();
      default ->
          throw new UnsupportedFeatureException(
              "forward mode " + mode,
              Failure.of("read", "network '" + element.name + "'")
                  .because("kvmnet has no type for forward mode '" + mode + "'"),
              null);
    };
  }

  private NatNetwork.Builder nat() {
    NatNetwork.Builder builder = Network.nat().forwardDevice(forwardDevice());
    NetworkElement.Nat nat = element.forward.nat;
    if (nat != null) {
      builder.natIpv6(Texts.yesNo("forward.nat.ipv6", nat.ipv6));
      if (nat.address != null) {
        builder.natAddresses(
            AddressRange.of(
                Texts.required("forward.nat.address.start", nat.address.start),
                Texts.required("forward.nat.address.end", nat.address.end)));
      }
      if (nat.port != null) {
        builder.natPorts(
            new PortRange(
                Texts.integer("forward.nat.port.start", nat.port.start),
                Texts.integer("forward.nat.port.end", nat.port.end)));
      }
    }
    return builder;
  }

  private RoutedNetwork.Builder routed() {
    return Network.routed().forwardDevice(forwardDevice());
  }

  private Optional<String> forwardDevice() {
    return Texts.present(element.forward.dev)
        .or(
            () ->
                element.forward.interfaces.stream()
                    .flatMap(pool -> Texts.present(pool.dev).stream())
                    .findFirst());
  }

  private static Bridge bridge(NetworkElement.Bridge bridge) {
    return Bridge.builder()
        .name(Texts.present(bridge.name))
        .stp(Texts.present(bridge.stp).map(stp -> !stp.equals("off")))
        .delay(
            Texts.present(bridge.delay)
                .map(delay -> Duration.ofSeconds(Texts.number("bridge.delay", delay))))
        .build();
  }

  private static DnsDomain domain(NetworkElement.Domain domain) {
    return DnsDomain.builder()
        .name(Texts.present(domain.name).orElse(""))
        .localOnly(Texts.yesNo("domain.localOnly", domain.localOnly))
        .register(Texts.yesNo("domain.register", domain.register))
        .build();
  }

  private static Route route(NetworkElement.Route route) {
    Route.Builder builder =
        Route.builder()
            .destination(Texts.cidr("route.address", route.address, route.netmask, route.prefix, 0))
            .gateway(InetAddresses.parse(Texts.required("route.gateway", route.gateway)));
    Texts.present(route.metric)
        .ifPresent(metric -> builder.metric(Texts.number("route.metric", metric)));
    return builder.build();
  }
}
