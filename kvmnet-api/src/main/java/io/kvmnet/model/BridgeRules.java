package io.kvmnet.model;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Rules of the bridge that libvirt makes, and of what it runs on it. */
final class BridgeRules {

  private static final int SMALLEST_MTU = 68;
  private static final int LARGEST_MTU = 65_535;
  private static final Pattern ZONE = Pattern.compile("[a-zA-Z0-9_-]+");

  private final SubnetNetwork network;
  private final Violations violations;

  BridgeRules(SubnetNetwork network, Violations violations) {
    this.network = network;
    this.violations = violations;
  }

  void check() {
    bridge(network.bridge());
    network
        .mac()
        .ifPresent(
            mac ->
                violations.require(!mac.isMulticast(), "mac", mac, "must not be a group address"));
    network
        .mtu()
        .ifPresent(
            mtu ->
                violations.require(
                    mtu >= SMALLEST_MTU && mtu <= LARGEST_MTU,
                    "mtu",
                    mtu,
                    "must lie in 68 to 65535"));
    dnsmasqOptions(network.dnsmasqOptions());
  }

  private void bridge(Bridge bridge) {
    bridge.name().ifPresent(name -> violations.requireInterface("bridge.name", name));
    bridge.delay().ifPresent(this::delay);
    bridge
        .zone()
        .ifPresent(
            zone ->
                violations.requireMatch(
                    ZONE, "bridge.zone", zone, "must have letters, digits, '_' and '-' only"));
  }

  private void delay(Duration delay) {
    violations.require(
        !delay.isNegative() && delay.equals(Duration.ofSeconds(delay.toSeconds())),
        "bridge.delay",
        delay,
        "must be a whole number of seconds");
  }

  /** A line break would begin another option. */
  private void dnsmasqOptions(List<String> options) {
    for (int i = 0; i < options.size(); i++) {
      String path = "dnsmasqOptions[" + i + "]";
      violations.require(!options.get(i).isBlank(), path, options.get(i), "must not be empty");
      violations.requirePlain(path, options.get(i));
    }
  }
}
