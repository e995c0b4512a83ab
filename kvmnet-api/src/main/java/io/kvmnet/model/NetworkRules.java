package io.kvmnet.model;

import io.kvmnet.internal.Printable;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The rules that a network keeps as a whole: what libvirt refuses, and what it wrongly lets through
 * (subnets that overlap, reservations outside of them, names that break its own files).
 */
final class NetworkRules {

  /** Libvirt keeps a file {@code NAME.xml} and more for each network; 255 bytes is ext4's limit. */
  private static final int LONGEST_NAME = 200;

  private final Network network;
  private final Violations violations = new Violations();

  private NetworkRules(Network network) {
    this.network = network;
  }

  static void check(Network network) {
    NetworkRules rules = new NetworkRules(network);
    rules.names();
    rules.metadata();
    rules.kind();
    new PortRules(network, rules.violations).check();
    rules.violations.throwIfAny("network '" + Printable.line(network.name()) + "'");
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

  private void metadata() {
    violations.requireUnique(
        network.metadata(),
        element -> Stream.of(element.namespace()),
        i -> "metadata[" + i + "].namespace");
  }

  private void kind() {
    if (network instanceof SubnetNetwork managed) {
      new BridgeRules(managed, violations).check();
      new SubnetRules(managed, violations).check();
      new DhcpRules(managed, violations).check();
      new DnsRules(managed.dns(), managed.domain(), violations).check();
      new RouteRules(managed, violations).check();
    }
    new ForwardRules(network, violations).check();
  }
}
