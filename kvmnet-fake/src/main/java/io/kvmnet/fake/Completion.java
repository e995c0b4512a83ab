package io.kvmnet.fake;

import io.kvmnet.model.Bridge;
import io.kvmnet.model.Cidr;
import io.kvmnet.model.DnsDomain;
import io.kvmnet.model.HostdevNetwork;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.PortRange;
import io.kvmnet.model.Subnet;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.spi.Capability;
import java.time.Duration;
import java.util.List;
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
    common(builder, uuid);
    builder.bridge(bridge(given.bridge(), bridge));
    builder.mac(given.mac().orElseGet(Completion::randomMac));
    given.domain().ifPresent(domain -> builder.domain(known(domain)));
    return builder.build();
  }

  /** Of the kinds for which libvirt makes no bridge. */
  Network complete(Network given, UUID uuid) {
    Network.Builder<?> builder = given.toBuilder();
    common(builder, uuid);
    if (builder instanceof HostdevNetwork.Builder hostdev
        && given instanceof HostdevNetwork asked) {
      hostdev.managed(asked.managed().orElse(false));
    }
    return builder.build();
  }

  /** Libvirt keeps no element that it does not know. */
  private void common(Network.Builder<?> builder, UUID uuid) {
    builder.uuid(uuid).autostart(false).foreign(List.of());
    if (!capabilities.contains(Capability.TITLE_AND_DESCRIPTION)) {
      builder.title(Optional.empty()).description(Optional.empty());
    }
  }

  static Network live(Network config) {
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
    return given.toBuilder()
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

  private static MacAddress randomMac() {
    int low = ThreadLocalRandom.current().nextInt(1 << 24);
    return MacAddress.of(
        String.format(
            Locale.ROOT, "52:54:00:%02x:%02x:%02x", low >> 16, (low >> 8) & 0xff, low & 0xff));
  }
}
