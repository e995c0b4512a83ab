package io.kvmnet.model;

import io.kvmnet.internal.Fields;

/** What a network prints: all that it says, and nothing of what it leaves open. */
final class NetworkText {

  private NetworkText() {}

  static Fields ofSubnets(String type, SubnetNetwork network) {
    return of(type, network)
        .add("mtu", network.mtu().stream().boxed().findFirst())
        .addUnless(network.bridge().equals(Bridge.any()), "bridge", network.bridge())
        .add("mac", network.mac())
        .add("ipv6", network.ipv6())
        .add("subnets", network.subnets())
        .add("dhcpHosts", network.dhcpHosts())
        .addUnless(network.dns().equals(Dns.standard()), "dns", network.dns())
        .add("domain", network.domain())
        .add("routes", network.routes())
        .add("bandwidth", network.bandwidth())
        .add("dnsmasqOptions", network.dnsmasqOptions());
  }

  static Fields of(String type, Network network) {
    return Fields.of(type)
        .add("name", network.name())
        .add("uuid", network.uuid())
        .add("title", network.title())
        .add("description", network.description())
        .addUnless(!network.autostart(), "autostart", true)
        .add("portGroups", network.portGroups())
        .add("portsIsolated", network.portsIsolated())
        .add("trustGuestRxFilters", network.trustGuestRxFilters())
        .add("metadata", network.metadata())
        .add("foreign", network.foreign());
  }
}
