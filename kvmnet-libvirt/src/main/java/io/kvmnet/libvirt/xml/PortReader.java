package io.kvmnet.libvirt.xml;

import io.kvmnet.model.Bandwidth;
import io.kvmnet.model.BandwidthRate;
import io.kvmnet.model.NativeMode;
import io.kvmnet.model.PortGroup;
import io.kvmnet.model.VirtualPort;
import io.kvmnet.model.VirtualPortType;
import io.kvmnet.model.Vlan;
import io.kvmnet.model.VlanTag;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.NullUnmarked;

/** What guests' ports get. */
@NullUnmarked
final class PortReader {

  private PortReader() {}

  static PortGroup group(PortElements.PortGroup group) {
    return PortGroup.named(Texts.required("portgroup.name", group.name))
        .isDefault("yes".equalsIgnoreCase(group.isDefault))
        .trustGuestRxFilters(
            Texts.yesNo("portgroup.trustGuestRxFilters", group.trustGuestRxFilters))
        .vlan(vlan("portgroup.vlan", group.vlan))
        .virtualPort(virtualPort("portgroup.virtualport", group.virtualPort))
        .bandwidth(bandwidth("portgroup.bandwidth", group.bandwidth))
        .build();
  }

  static Optional<Vlan> vlan(String path, PortElements.Vlan vlan) {
    if (vlan == null) {
      return Optional.empty();
    }
    Vlan.Builder builder = Vlan.builder();
    vlan.tags.forEach(tag -> builder.tag(tag(path + ".tag", tag)));
    Texts.yesNo(path + ".trunk", vlan.trunk).ifPresent(builder::trunk);
    return Optional.of(builder.build());
  }

  private static VlanTag tag(String path, PortElements.Tag tag) {
    return new VlanTag(
        Texts.integer(path + ".id", tag.id),
        Texts.word(path + ".nativeMode", tag.nativeMode, NativeMode.values(), NativeMode::word));
  }

  /** Libvirt takes an average of zero for none. */
  static Optional<Bandwidth> bandwidth(String path, PortElements.Bandwidth bandwidth) {
    if (bandwidth == null) {
      return Optional.empty();
    }
    Bandwidth limits =
        Bandwidth.builder()
            .inbound(rate(path + ".inbound", bandwidth.inbound))
            .outbound(rate(path + ".outbound", bandwidth.outbound))
            .classId(number(path + ".classID", bandwidth.classId))
            .build();
    return Optional.of(limits).filter(said -> !said.equals(Bandwidth.builder().build()));
  }

  private static Optional<BandwidthRate> rate(String path, PortElements.Rate rate) {
    if (rate == null) {
      return Optional.empty();
    }
    BandwidthRate limits =
        BandwidthRate.builder()
            .average(number(path + ".average", rate.average))
            .peak(number(path + ".peak", rate.peak))
            .burst(number(path + ".burst", rate.burst))
            .floor(number(path + ".floor", rate.floor))
            .build();
    boolean nothing = limits.equals(BandwidthRate.builder().build()) && rate.average != null;
    return nothing ? Optional.empty() : Optional.of(limits);
  }

  private static OptionalLong number(String path, String text) {
    long number = text == null ? 0 : Texts.number(path, text);
    return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }

  static Optional<VirtualPort> virtualPort(String path, PortElements.VirtualPort port) {
    if (port == null) {
      return Optional.empty();
    }
    VirtualPort.Builder builder =
        VirtualPort.builder()
            .type(
                Texts.word(
                    path + ".type", port.type, VirtualPortType.values(), VirtualPortType::word));
    PortElements.Parameters parameters = port.parameters;
    if (parameters != null) {
      builder
          .managerId(coded(path + ".managerid", parameters.managerId))
          .typeId(coded(path + ".typeid", parameters.typeId))
          .typeIdVersion(coded(path + ".typeidversion", parameters.typeIdVersion))
          .instanceId(Optional.ofNullable(parameters.instanceId).map(Texts::uuid))
          .profileId(Texts.present(parameters.profileId))
          .interfaceId(Optional.ofNullable(parameters.interfaceId).map(Texts::uuid));
    }
    return Optional.of(builder.build());
  }

  private static OptionalInt coded(String path, String text) {
    return text == null ? OptionalInt.empty() : OptionalInt.of(Texts.coded(path, text));
  }
}
