package io.kvmnet.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules of what guests' ports get: port groups, bandwidth, VLANs, virtual ports. */
final class PortRules {

  private static final Pattern GROUP_NAME = Pattern.compile("[a-zA-Z0-9_.\\\\:/-]+");
  private static final int LARGEST_TAG = 4095;
  private static final long LARGEST_RATE = 1L << 54;
  private static final long LARGEST_BURST = 0xffff_ffffL >> 10;
  private static final int LARGEST_8_BITS = 0xff;
  private static final int LARGEST_24_BITS = 0xff_ffff;
  private static final int LONGEST_PROFILE = 39;

  private final Network network;
  private final Violations violations;

  PortRules(Network network, Violations violations) {
    this.network = network;
    this.violations = violations;
  }

  void check() {
    bandwidthOf(network).ifPresent(bandwidth -> bandwidth("bandwidth", bandwidth));
    vlanOf(network).ifPresent(vlan -> vlan("vlan", vlan));
    virtualPortOf(network).ifPresent(this::networkPort);
    List<PortGroup> groups = network.portGroups();
    for (int i = 0; i < groups.size(); i++) {
      group("portGroups[" + i + "]", groups.get(i));
    }
    violations.requireUnique(
        groups, group -> Stream.of(group.name()), i -> "portGroups[" + i + "].name");
    violations.require(
        groups.stream().filter(PortGroup::isDefault).count() <= 1,
        "portGroups",
        groups.stream().filter(PortGroup::isDefault).map(PortGroup::name).toList(),
        "must have at most one default");
    vlanOf(network)
        .filter(vlan -> groups.stream().noneMatch(PortGroup::isDefault))
        .ifPresent(vlan -> requireTagging("vlan", vlan));
  }

  static Optional<Bandwidth> bandwidthOf(Network network) {
    if (network instanceof SubnetNetwork managed) {
      return managed.bandwidth();
    }
    return network instanceof BridgedNetwork bridged ? bridged.bandwidth() : Optional.empty();
  }

  static Optional<Vlan> vlanOf(Network network) {
    if (network instanceof BridgedNetwork bridged) {
      return bridged.vlan();
    }
    if (network instanceof MacvtapNetwork macvtap) {
      return macvtap.vlan();
    }
    return network instanceof HostdevNetwork hostdev ? hostdev.vlan() : Optional.empty();
  }

  static Optional<VirtualPort> virtualPortOf(Network network) {
    if (network instanceof BridgedNetwork bridged) {
      return bridged.virtualPort();
    }
    if (network instanceof MacvtapNetwork macvtap) {
      return macvtap.virtualPort();
    }
    return network instanceof HostdevNetwork hostdev ? hostdev.virtualPort() : Optional.empty();
  }

  private void networkPort(VirtualPort port) {
    violations.require(
        port.type().isPresent(), "virtualPort.type", "", "must be said, but in a port group");
    virtualPort("virtualPort", port);
  }

  private void group(String path, PortGroup group) {
    violations.requireMatch(
        GROUP_NAME,
        path + ".name",
        group.name(),
        "must have letters, digits and '_', '.', '-', ':', '/', '\\' only, and not be empty");
    group.bandwidth().ifPresent(bandwidth -> groupBandwidth(path + ".bandwidth", bandwidth));
    group.vlan().ifPresent(vlan -> vlan(path + ".vlan", vlan));
    group.virtualPort().ifPresent(port -> virtualPort(path + ".virtualPort", port));
    group
        .vlan()
        .or(() -> vlanOf(network))
        .ifPresent(vlan -> groupTagging(path + ".vlan", vlan, group));
  }

  private void groupBandwidth(String path, Bandwidth bandwidth) {
    violations.require(
        network instanceof SubnetNetwork || network instanceof BridgedNetwork,
        path,
        bandwidth,
        "is only for networks with a bridge");
    bandwidth(path, bandwidth);
  }

  private void groupTagging(String path, Vlan vlan, PortGroup group) {
    if (group.virtualPort().isPresent()) {
      violations.require(
          isBridgeMode() && isOpenVSwitch(group.virtualPort()),
          path,
          vlan,
          "is only for a virtual port of Open vSwitch, on a bridge");
    } else {
      requireTagging(path, vlan);
    }
  }

  /**
   * Libvirt's {@code virNetworkForwardTypeCanVlan}, as far as it does not depend on its version.
   */
  private void requireTagging(String path, Vlan vlan) {
    boolean tags =
        network instanceof HostdevNetwork
            || (network instanceof MacvtapNetwork macvtap
                && macvtap.mode() == MacvtapMode.PASSTHROUGH)
            || (isBridgeMode()
                && (virtualPortOf(network).isEmpty() || isOpenVSwitch(virtualPortOf(network))));
    violations.require(
        tags,
        path,
        vlan,
        "is only for a bridge of the host, macvtap in passthrough mode and passed-through devices");
  }

  private boolean isBridgeMode() {
    return network instanceof BridgedNetwork
        || (network instanceof MacvtapNetwork macvtap && macvtap.mode() == MacvtapMode.BRIDGE);
  }

  private static boolean isOpenVSwitch(Optional<VirtualPort> port) {
    return port.flatMap(VirtualPort::type).equals(Optional.of(VirtualPortType.OPEN_VSWITCH));
  }

  private void bandwidth(String path, Bandwidth bandwidth) {
    bandwidth.inbound().ifPresent(rate -> rate(path + ".inbound", rate));
    bandwidth.outbound().ifPresent(rate -> rate(path + ".outbound", rate));
    violations.require(
        bandwidth.inbound().isPresent() || bandwidth.outbound().isPresent(),
        path,
        bandwidth,
        "must limit a direction");
    violations.require(
        bandwidth.classId().isEmpty(),
        path + ".classId",
        bandwidth.classId(),
        "is only for a guest's port");
  }

  private void rate(String path, BandwidthRate rate) {
    violations.require(rate.average().isPresent(), path + ".average", "", "must be said");
    limits(path + ".average", rate.average(), LARGEST_RATE);
    limits(path + ".peak", rate.peak(), LARGEST_RATE);
    limits(path + ".burst", rate.burst(), LARGEST_BURST);
    violations.require(
        rate.floor().isEmpty(), path + ".floor", rate.floor(), "is only for a guest's interface");
  }

  private void limits(String path, OptionalLong value, long largest) {
    value.ifPresent(
        number ->
            violations.require(
                number >= 1 && number <= largest, path, number, "must lie in 1 to " + largest));
  }

  private void vlan(String path, Vlan vlan) {
    violations.require(!vlan.tags().isEmpty(), path + ".tags", "", "must have a tag");
    for (int i = 0; i < vlan.tags().size(); i++) {
      int id = vlan.tags().get(i).id();
      violations.require(
          id >= 0 && id <= LARGEST_TAG, path + ".tags[" + i + "]", id, "must lie in 0 to 4095");
    }
    long natives = vlan.tags().stream().filter(tag -> tag.nativeMode().isPresent()).count();
    violations.require(natives <= 1, path + ".tags", vlan.tags(), "must have at most one native");
    violations.require(
        vlan.trunk() || (vlan.tags().size() <= 1 && natives == 0),
        path + ".trunk",
        vlan.trunk(),
        "must be true with several tags or a native one");
  }

  private void virtualPort(String path, VirtualPort port) {
    number(path + ".managerId", port.managerId(), LARGEST_8_BITS);
    number(path + ".typeId", port.typeId(), LARGEST_24_BITS);
    number(path + ".typeIdVersion", port.typeIdVersion(), LARGEST_8_BITS);
    port.profileId()
        .ifPresent(
            profile -> {
              violations.require(
                  profile.length() <= LONGEST_PROFILE,
                  path + ".profileId",
                  profile,
                  "must have at most 39 characters");
              violations.requirePlain(path + ".profileId", profile);
            });
    port.type().ifPresent(type -> parameters(path, port, type));
  }

  private void number(String path, OptionalInt value, int largest) {
    value.ifPresent(
        number ->
            violations.require(
                number >= 0 && number <= largest, path, number, "must lie in 0 to " + largest));
  }

  private void parameters(String path, VirtualPort port, VirtualPortType type) {
    boolean qbg = type == VirtualPortType.IEEE_802_1QBG;
    boolean openVSwitch = type == VirtualPortType.OPEN_VSWITCH;
    boolean midonet = type == VirtualPortType.MIDONET;
    only(qbg, path + ".managerId", port.managerId().isPresent(), type);
    only(qbg, path + ".typeId", port.typeId().isPresent(), type);
    only(qbg, path + ".typeIdVersion", port.typeIdVersion().isPresent(), type);
    only(qbg, path + ".instanceId", port.instanceId().isPresent(), type);
    only(!qbg && !midonet, path + ".profileId", port.profileId().isPresent(), type);
    only(openVSwitch || midonet, path + ".interfaceId", port.interfaceId().isPresent(), type);
    violations.require(
        !midonet || port.interfaceId().isPresent(),
        path + ".interfaceId",
        "",
        "must be said for midonet");
  }

  private void only(boolean allowed, String path, boolean said, VirtualPortType type) {
    violations.require(
        allowed || !said, path, type.word(), "must not be said for a port of this type");
  }
}
