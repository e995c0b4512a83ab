package io.kvmnet.libvirt.xml;

import static io.kvmnet.libvirt.xml.ElementWriter.text;
import static io.kvmnet.libvirt.xml.ElementWriter.yesNo;

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
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** From what guests' ports get to the elements that say it. */
@NullUnmarked
final class PortWriter {

  private final ForeignWriter foreign;

  PortWriter(ForeignWriter foreign) {
    this.foreign = foreign;
  }

  PortElements.PortGroup group(PortGroup group) {
    PortElements.PortGroup element = new PortElements.PortGroup();
    element.name = group.name();
    element.isDefault = group.isDefault() ? "yes" : null;
    element.trustGuestRxFilters = yesNo(group.trustGuestRxFilters());
    element.vlan = vlan(group.vlan());
    element.virtualPort = virtualPort("/network/" + element.segment(), group.virtualPort());
    element.bandwidth = bandwidth(group.bandwidth());
    return element;
  }

  static PortElements.@Nullable Vlan vlan(Optional<Vlan> vlan) {
    return vlan.map(PortWriter::element).orElse(null);
  }

  private static PortElements.Vlan element(Vlan vlan) {
    PortElements.Vlan element = new PortElements.Vlan();
    element.trunk = vlan.trunk() ? "yes" : null;
    for (VlanTag tag : vlan.tags()) {
      PortElements.Tag entry = new PortElements.Tag();
      entry.id = String.valueOf(tag.id());
      entry.nativeMode = text(tag.nativeMode().map(NativeMode::word));
      element.tags.add(entry);
    }
    return element;
  }

  static PortElements.@Nullable Bandwidth bandwidth(Optional<Bandwidth> bandwidth) {
    if (bandwidth.isEmpty()) {
      return null;
    }
    Bandwidth limits = bandwidth.orElseThrow();
    PortElements.Bandwidth element = new PortElements.Bandwidth();
    element.classId = number(limits.classId());
    element.inbound =
        limits.inbound().map(rate -> rate(new PortElements.Inbound(), rate)).orElse(null);
    element.outbound =
        limits.outbound().map(rate -> rate(new PortElements.Outbound(), rate)).orElse(null);
    return element;
  }

  private static <R extends PortElements.Rate> R rate(R element, BandwidthRate rate) {
    element.average = number(rate.average());
    element.peak = number(rate.peak());
    element.burst = number(rate.burst());
    element.floor = number(rate.floor());
    return element;
  }

  private static @Nullable String number(OptionalLong value) {
    return value.isPresent() ? String.valueOf(value.getAsLong()) : null;
  }

  PortElements.@Nullable VirtualPort virtualPort(String parent, Optional<VirtualPort> port) {
    return port.map(said -> element(parent, said)).orElse(null);
  }

  private PortElements.VirtualPort element(String parent, VirtualPort port) {
    PortElements.VirtualPort element = new PortElements.VirtualPort();
    element.type = text(port.type().map(VirtualPortType::word));
    PortElements.Parameters parameters = new PortElements.Parameters();
    parameters.managerId = number(port.managerId());
    parameters.typeId = number(port.typeId());
    parameters.typeIdVersion = number(port.typeIdVersion());
    parameters.instanceId = text(port.instanceId());
    parameters.profileId = text(port.profileId());
    parameters.interfaceId = text(port.interfaceId());
    boolean said =
        Stream.of(
                parameters.managerId,
                parameters.typeId,
                parameters.typeIdVersion,
                parameters.instanceId,
                parameters.profileId,
                parameters.interfaceId)
            .anyMatch(parameter -> parameter != null);
    if (said || foreign.needs(parent + "/virtualport/parameters")) {
      element.parameters = parameters;
    }
    return element;
  }

  /** Zero is a number here. */
  private static @Nullable String number(OptionalInt value) {
    return value.isPresent() ? String.valueOf(value.getAsInt()) : null;
  }
}
