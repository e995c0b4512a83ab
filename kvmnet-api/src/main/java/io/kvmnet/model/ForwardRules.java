package io.kvmnet.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules of how packets leave the network, each kind's own. */
final class ForwardRules {

  private static final int LARGEST_PORT = 65_535;
  private static final int LARGEST_BUS = 0xff;
  private static final int LARGEST_SLOT = 0x1f;
  private static final int LARGEST_FUNCTION = 7;
  private static final Pattern DRIVER_MODEL = Pattern.compile("[a-zA-Z0-9_+-]+");

  private final Network network;
  private final Violations violations;

  ForwardRules(Network network, Violations violations) {
    this.network = network;
    this.violations = violations;
  }

  void check() {
    if (network instanceof NatNetwork nat) {
      nat.natAddresses().ifPresent(this::natAddresses);
      nat.natPorts().ifPresent(this::natPorts);
      device("forwardDevice", nat.forwardDevice());
    } else if (network instanceof RoutedNetwork routed) {
      device("forwardDevice", routed.forwardDevice());
    } else if (network instanceof BridgedNetwork bridged) {
      violations.requireInterface("hostBridge", bridged.hostBridge());
    } else if (network instanceof MacvtapNetwork macvtap) {
      macvtap(macvtap);
    } else if (network instanceof HostdevNetwork hostdev) {
      hostdev(hostdev);
    }
  }

  private void natAddresses(AddressRange range) {
    boolean ipv4 = range.start().getAddress().length == 4 && range.end().getAddress().length == 4;
    violations.require(ipv4, "natAddresses", range, "must be IPv4 addresses");
    violations.require(
        !ipv4 || Offsets.compare(range.start(), range.end()) <= 0,
        "natAddresses",
        range,
        "must not end before it starts");
    violations.require(
        !ipv4 || Offsets.inOneRange(range.start(), range.end()),
        "natAddresses",
        range,
        "must not reach beyond a block of 65536 addresses");
  }

  private void natPorts(PortRange range) {
    violations.require(
        range.start() >= 1
            && range.end() >= 1
            && range.start() <= LARGEST_PORT
            && range.end() <= LARGEST_PORT,
        "natPorts",
        range,
        "must lie in 1 to 65535");
    violations.require(
        range.start() <= range.end(), "natPorts", range, "must not end before it starts");
  }

  private void macvtap(MacvtapNetwork macvtap) {
    List<ForwardInterface> devices = macvtap.devices();
    for (int i = 0; i < devices.size(); i++) {
      violations.requireInterface("devices[" + i + "]", devices.get(i).device());
    }
    violations.requireUnique(devices, Stream::of, i -> "devices[" + i + "]");
    physicalFunction(macvtap.physicalFunction(), "devices", devices);
  }

  private void hostdev(HostdevNetwork hostdev) {
    List<PciAddress> addresses = hostdev.addresses();
    for (int i = 0; i < addresses.size(); i++) {
      address("addresses[" + i + "]", addresses.get(i));
    }
    violations.requireUnique(addresses, Stream::of, i -> "addresses[" + i + "]");
    physicalFunction(hostdev.physicalFunction(), "addresses", addresses);
    hostdev
        .driver()
        .flatMap(HostdevDriver::model)
        .ifPresent(
            model ->
                violations.requireMatch(
                    DRIVER_MODEL,
                    "driver.model",
                    model,
                    "must have letters, digits, '_', '+' and '-' only"));
  }

  private void address(String path, PciAddress address) {
    violations.require(address.domain() >= 0, path, address, "must have a domain of 0 or more");
    violations.require(
        address.bus() >= 0 && address.bus() <= LARGEST_BUS,
        path,
        address,
        "must have a bus in 0x00 to 0xff");
    violations.require(
        address.slot() >= 0 && address.slot() <= LARGEST_SLOT,
        path,
        address,
        "must have a slot in 0x00 to 0x1f");
    violations.require(
        address.function() >= 0 && address.function() <= LARGEST_FUNCTION,
        path,
        address,
        "must have a function in 0 to 7");
  }

  private void physicalFunction(Optional<String> name, String otherPath, List<?> others) {
    device("physicalFunction", name);
    violations.require(
        name.isEmpty() || others.isEmpty(),
        "physicalFunction",
        name.orElse(""),
        "must not be there together with " + otherPath);
  }

  private void device(String path, Optional<String> device) {
    device.ifPresent(name -> violations.requireInterface(path, name));
  }
}
