package io.kvmnet.libvirt.xml;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.model.AddressRange;
import io.kvmnet.model.BridgedNetwork;
import io.kvmnet.model.ForwardInterface;
import io.kvmnet.model.HostdevDriver;
import io.kvmnet.model.HostdevNetwork;
import io.kvmnet.model.MacvtapMode;
import io.kvmnet.model.MacvtapNetwork;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.PciAddress;
import io.kvmnet.model.PortRange;
import io.kvmnet.model.RoutedNetwork;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** From the forward mode and what belongs to it to a network of its kind. */
@NullUnmarked
final class ForwardReader {

  private static final String FORWARD = "/network/forward";

  private final NetworkElement element;
  private final ForwardElement forward;
  private final Leftovers leftovers;

  ForwardReader(NetworkElement element, Leftovers leftovers) {
    this.element = element;
    this.forward = element.forward;
    this.leftovers = leftovers;
  }

  Network.Builder<?> kind() {
    if (forward == null) {
      return Network.isolated();
    }
    String mode = forward.mode == null ? "nat" : forward.mode;
    requireOneKindOfDevices(mode);
    return switch (mode) {
      case "none" -> Network.isolated();
      case "nat" -> nat();
      case "route" -> routed();
      case "open" -> open();
      case "bridge" -> bridgeName().isPresent() ? bridged() : macvtap(MacvtapMode.BRIDGE);
      case "vepa" -> macvtap(MacvtapMode.VEPA);
      case "private" -> macvtap(MacvtapMode.PRIVATE);
      case "passthrough" -> macvtap(MacvtapMode.PASSTHROUGH);
      case "hostdev" -> hostdev();
      default ->
          throw InvalidNetworkException.of(
              "forward.mode",
              mode,
              "must be nat, route, open, bridge, vepa, private, passthrough or hostdev");
    };
  }

  private void requireOneKindOfDevices(String mode) {
    boolean named = forward.dev != null || !forward.interfaces.isEmpty();
    refuse(named && !forward.addresses.isEmpty(), "forward.address", "beside a device's name");
    refuse(forward.dev != null && forward.pf != null, "forward.pf", "beside a device's name");
    refuse(!forward.addresses.isEmpty() && forward.pf != null, "forward.pf", "beside addresses");
    refuse(
        !forward.addresses.isEmpty() && !mode.equals("hostdev"), "forward.address", "in " + mode);
    refuse(forward.nat != null && !mode.equals("nat"), "forward.nat", "in " + mode);
    if (forward.dev != null && !forward.interfaces.isEmpty()) {
      refuse(
          !forward.dev.equals(forward.interfaces.get(0).dev),
          "forward.dev",
          "with another name than the first interface's");
    }
  }

  private NatNetwork.Builder nat() {
    NatNetwork.Builder builder = Network.nat().forwardDevice(forwardDevice());
    ForwardElement.Nat nat = forward.nat;
    if (nat != null) {
      builder.natIpv6(Texts.yesNo("forward.nat.ipv6", nat.ipv6));
      if (nat.address != null) {
        builder.natAddresses(
            AddressRange.of(
                Texts.required("forward.nat.address.start", nat.address.start),
                Texts.required("forward.nat.address.end", nat.address.end)));
      }
      natPorts(nat.port).ifPresent(builder::natPorts);
    }
    return builder;
  }

  /** Libvirt takes a range of zeros for none. */
  private static Optional<PortRange> natPorts(ForwardElement.NatPort port) {
    if (port == null) {
      return Optional.empty();
    }
    PortRange range =
        new PortRange(
            Texts.integer("forward.nat.port.start", port.start),
            Texts.integer("forward.nat.port.end", port.end));
    return Optional.of(range).filter(ports -> ports.end() > 0);
  }

  private RoutedNetwork.Builder routed() {
    return Network.routed().forwardDevice(forwardDevice());
  }

  private Network.Builder<?> open() {
    refuse(
        forward.dev != null || !forward.interfaces.isEmpty(),
        "forward.dev",
        "in a network of forward mode open");
    rest();
    return Network.open();
  }

  private Optional<String> forwardDevice() {
    refuse(forward.interfaces.size() > 1, "forward.interface", "more than once in this mode");
    rest();
    return Texts.present(forward.dev)
        .or(() -> forward.interfaces.stream().map(pool -> device(pool).device()).findFirst());
  }

  private BridgedNetwork.Builder bridged() {
    refuse(
        forward.dev != null || !forward.interfaces.isEmpty() || forward.pf != null,
        "forward",
        "with devices where there is a bridge");
    refuseBridgeOptions();
    rest();
    return Network.onBridge(bridgeName().orElseThrow())
        .macTableManager(SubnetNetworkReader.macTableManager(element.bridge.macTableManager))
        .bandwidth(PortReader.bandwidth("bandwidth", element.bandwidth))
        .vlan(PortReader.vlan("vlan", element.vlan))
        .virtualPort(PortReader.virtualPort("virtualport", element.virtualPort));
  }

  /** While it runs, libvirt lists the virtual functions beside the physical one. */
  private MacvtapNetwork.Builder macvtap(MacvtapMode mode) {
    refuseBridge(mode == MacvtapMode.BRIDGE);
    driver();
    managed();
    MacvtapNetwork.Builder builder = Network.macvtap().mode(mode);
    if (forward.interfaces.isEmpty()) {
      Texts.present(forward.dev).ifPresent(builder::device);
    }
    if (forward.pf == null) {
      forward.interfaces.forEach(device -> builder.device(device(device)));
    }
    return builder
        .physicalFunction(physicalFunction())
        .vlan(PortReader.vlan("vlan", element.vlan))
        .virtualPort(PortReader.virtualPort("virtualport", element.virtualPort));
  }

  private HostdevNetwork.Builder hostdev() {
    refuseBridge(false);
    refuse(
        forward.dev != null || !forward.interfaces.isEmpty(),
        "forward.interface",
        "in mode hostdev, which lists devices by address");
    HostdevNetwork.Builder builder = Network.hostdev();
    if (forward.pf == null) {
      forward.addresses.forEach(address -> builder.address(address("forward.address", address)));
    }
    return builder
        .physicalFunction(physicalFunction())
        .driver(Optional.ofNullable(forward.driver).map(ForwardReader::driver))
        .managed(Texts.yesNo("forward.managed", forward.managed))
        .vlan(PortReader.vlan("vlan", element.vlan))
        .virtualPort(PortReader.virtualPort("virtualport", element.virtualPort));
  }

  private Optional<String> bridgeName() {
    return element.bridge == null ? Optional.empty() : Texts.present(element.bridge.name);
  }

  private void refuseBridge(boolean mayManage) {
    refuse(bridgeName().isPresent(), "bridge.name", "in this forward mode");
    refuseBridgeOptions();
    refuse(element.bandwidth != null, "bandwidth", "in this forward mode");
    if (element.bridge != null && element.bridge.macTableManager != null) {
      refuse(!mayManage, "bridge.macTableManager", "in this forward mode");
      SubnetNetworkReader.macTableManager(element.bridge.macTableManager);
      leftovers.element("/network", "bridge", NetworkElement.Bridge.class, element.bridge);
    }
  }

  private void refuseBridgeOptions() {
    NetworkElement.Bridge bridge = element.bridge;
    if (bridge != null) {
      refuse(bridge.stp != null, "bridge.stp", "in this forward mode");
      refuse(bridge.zone != null, "bridge.zone", "in this forward mode");
      refuse(
          bridge.delay != null && Texts.number("bridge.delay", bridge.delay) > 0,
          "bridge.delay",
          "in this forward mode");
    }
  }

  /** What libvirt keeps in these modes, and does nothing with. */
  private void rest() {
    driver();
    managed();
    if (forward.pf != null) {
      Texts.required("forward.pf.dev", forward.pf.dev);
      leftovers.element(FORWARD, "pf", ForwardElement.Pf.class, forward.pf);
    }
  }

  private void driver() {
    if (forward.driver != null) {
      driver(forward.driver);
      leftovers.element(FORWARD, "driver", ForwardElement.Driver.class, forward.driver);
    }
  }

  private void managed() {
    if (Texts.yesNo("forward.managed", forward.managed).orElse(false)) {
      leftovers.attribute(FORWARD, "managed", forward.managed);
    }
  }

  private Optional<String> physicalFunction() {
    return forward.pf == null
        ? Optional.empty()
        : Optional.of(Texts.required("forward.pf.dev", forward.pf.dev));
  }

  private static ForwardInterface device(ForwardElement.Interface device) {
    return new ForwardInterface(
        Texts.required("forward.interface.dev", device.dev),
        Texts.count("forward.interface.connections", device.connections));
  }

  static PciAddress address(String path, ForwardElement.Address address) {
    String type = Texts.required(path + ".type", address.type);
    if (!type.equals("pci")) {
      throw InvalidNetworkException.of(path + ".type", type, "must be pci");
    }
    return new PciAddress(
        part(path + ".domain", address.domain),
        part(path + ".bus", address.bus),
        part(path + ".slot", address.slot),
        part(path + ".function", address.function),
        onOff(path + ".multifunction", address.multifunction),
        Texts.count(path + ".connections", address.connections));
  }

  private static Optional<Boolean> onOff(String path, String text) {
    if (text != null && !text.equals("on") && !text.equals("off")) {
      throw InvalidNetworkException.of(path, text, "must be on or off");
    }
    return Optional.ofNullable(text).map(word -> word.equals("on"));
  }

  private static int part(String path, String text) {
    return text == null ? 0 : Texts.coded(path, text);
  }

  private static HostdevDriver driver(ForwardElement.Driver driver) {
    return HostdevDriver.builder()
        .name(
            Texts.word(
                "forward.driver.name",
                driver.name,
                HostdevDriver.Name.values(),
                HostdevDriver.Name::word))
        .model(Texts.present(driver.model))
        .iommufd(Texts.yesNo("forward.driver.iommufd", driver.iommufd))
        .build();
  }

  private static void refuse(boolean present, String path, String where) {
    if (present) {
      throw InvalidNetworkException.of(path, "", "must not be there " + where);
    }
  }
}
