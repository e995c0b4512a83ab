package io.kvmnet.fake;

import io.kvmnet.model.Bridge;
import io.kvmnet.model.Cidr;
import io.kvmnet.model.DnsDomain;
import io.kvmnet.model.IsolatedNetwork;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.OpenNetwork;
import io.kvmnet.model.PortRange;
import io.kvmnet.model.RoutedNetwork;
import io.kvmnet.model.Subnet;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.spi.Capability;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What libvirt makes of a definition that it is given: drops what it does not know, adds. */
final class Completion {

  /** Libvirt writes these into the live definition when it makes the masquerade rules. */
  private static final PortRange NAT_PORTS = new PortRange(1024, 65535);

  private final Set<Capability> capabilities;

  Completion(Set<Capability> capabilities) {
    this.capabilities = capabilities;
  }

  SubnetNetwork complete(SubnetNetwork given, UUID uuid, String bridge) {
    SubnetNetwork.Builder<?> builder = given.toBuilder();
    builder.uuid(uuid);
    builder.autostart(false);
    builder.bridge(bridge(given.bridge(), bridge));
    builder.mac(given.mac().orElseGet(Completion::randomMac));
    given.domain().ifPresent(domain -> builder.domain(known(domain)));
    if (!capabilities.contains(Capability.TITLE_AND_DESCRIPTION)) {
      dropTexts(builder);
    }
    return builder.build();
  }

  static SubnetNetwork live(SubnetNetwork config) {
    if (config instanceof NatNetwork nat && nat.natPorts().isEmpty() && masquerades(nat)) {
      return nat.toBuilder().natPorts(NAT_PORTS).build();
    }
    return config;
  }

  private static boolean masquerades(NatNetwork nat) {
    return nat.natIpv6().orElse(false)
        || nat.subnets().stream().map(Subnet::cidr).anyMatch(Cidr::isIpv4);
  }

  private static Bridge bridge(Bridge given, String name) {
    return Bridge.builder()
        .name(name)
        .stp(given.stp().orElse(true))
        .delay(given.delay().orElse(Duration.ZERO))
        .build();
  }

  private DnsDomain known(DnsDomain domain) {
    return capabilities.contains(Capability.DOMAIN_REGISTER)
        ? domain
        : domain.toBuilder().register(Optional.empty()).build();
  }

  private static void dropTexts(SubnetNetwork.Builder<?> builder) {
    if (builder instanceof NatNetwork.Builder nat) {
      nat.title(Optional.empty()).description(Optional.empty());
    } else if (builder instanceof RoutedNetwork.Builder routed) {
      routed.title(Optional.empty()).description(Optional.empty());
    } else if (builder instanceof OpenNetwork.Builder open) {
      open.title(Optional.empty()).description(Optional.empty());
    } else if (builder instanceof IsolatedNetwork.Builder isolated) {
      isolated.title(Optional.empty()).description(Optional.empty());
    }
  }

  private static MacAddress randomMac() {
    int low = ThreadLocalRandom.current().nextInt(1 << 24);
    return MacAddress.of(
        String.format(
            Locale.ROOT, "52:54:00:%02x:%02x:%02x", low >> 16, (low >> 8) & 0xff, low & 0xff));
  }
}
