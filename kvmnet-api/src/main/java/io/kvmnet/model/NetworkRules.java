package io.kvmnet.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The rules that a network keeps as a whole: what libvirt refuses, and what it wrongly lets through
 * (subnets that overlap, reservations outside of them, names that break its own files).
 */
final class NetworkRules {

  /** Libvirt keeps a file {@code NAME.xml} and more for each network; 255 bytes is ext4's limit. */
  private static final int LONGEST_NAME = 200;

  private static final int SMALLEST_MTU = 68;
  private static final int LARGEST_MTU = 65_535;
  private static final int LARGEST_PORT = 65_535;

  private final SubnetNetwork network;
  private final Violations violations = new Violations();

  private NetworkRules(SubnetNetwork network) {
    this.network = network;
  }

  static void check(SubnetNetwork network) {
    NetworkRules rules = new NetworkRules(network);
    rules.names();
    rules.sizes();
    rules.bridge();
    new SubnetRules(network, rules.violations).check();
    new DhcpRules(network, rules.violations).check();
    new DnsRules(network.dns(), network.domain(), rules.violations).check();
    new RouteRules(network, rules.violations).check();
    rules.forward();
    rules.violations.throwIfAny("network '" + network.name() + "'");
  }

  private void names() {
    String name = network.name();
    violations.require(!name.isEmpty(), "name", name, "must not be empty");
    violations.require(name.indexOf('/') < 0, "name", name, "must not have a '/'");
    violations.require(
        !name.equals(".") && !name.equals(".."), "name", name, "must not name a directory");
    violations.require(
        name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME,
        "name",
        name,
        "must have at most " + LONGEST_NAME + " bytes");
    violations.requirePlain("name", name);
    network.title().ifPresent(title -> violations.requirePlain("title", title));
    network.description().ifPresent(this::description);
  }

  private void description(String text) {
    violations.requirePlain("description", text.replace("\n", "").replace("\t", ""));
  }

  private void sizes() {
    if (network.mtu().isPresent()) {
      int mtu = network.mtu().getAsInt();
      violations.require(
          mtu >= SMALLEST_MTU && mtu <= LARGEST_MTU, "mtu", mtu, "must lie in 68 to 65535");
    }
  }

  private void bridge() {
    network
        .bridge()
        .name()
        .ifPresent(
            name ->
                violations.require(
                    Texts.isInterface(name), "bridge.name", name, Texts.INTERFACE_RULE));
    network
        .bridge()
        .delay()
        .ifPresent(
            delay ->
                violations.require(
                    !delay.isNegative() && delay.equals(Duration.ofSeconds(delay.toSeconds())),
                    "bridge.delay",
                    delay,
                    "must be a whole number of seconds"));
    network
        .mac()
        .ifPresent(
            mac ->
                violations.require(!mac.isMulticast(), "mac", mac, "must not be a group address"));
  }

  private void forward() {
    if (network instanceof NatNetwork nat) {
      nat.natAddresses().ifPresent(this::natAddresses);
      nat.natPorts().ifPresent(this::natPorts);
      forwardDevice(nat.forwardDevice());
    } else if (network instanceof RoutedNetwork routed) {
      forwardDevice(routed.forwardDevice());
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

  private void forwardDevice(Optional<String> device) {
    device.ifPresent(
        name ->
            violations.require(
                Texts.isInterface(name), "forwardDevice", name, Texts.INTERFACE_RULE));
  }
}
