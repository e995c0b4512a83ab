package io.kvmnet.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules for DNS. */
final class DnsRules {

  private static final Pattern SERVICE = Pattern.compile("[a-zA-Z0-9_+/*-]{1,482}");
  private static final int LARGEST = 65_535;

  private final Dns dns;
  private final Optional<DnsDomain> domain;
  private final Violations violations;

  DnsRules(Dns dns, Optional<DnsDomain> domain, Violations violations) {
    this.dns = dns;
    this.domain = domain;
    this.violations = violations;
  }

  void check() {
    domain.ifPresent(this::domain);
    violations.require(
        isEmpty(dns) || dns.enabled().orElse(true),
        "dns.enabled",
        false,
        "must not be false where there are forwarders or records");
    each("dns.forwarders", dns.forwarders(), this::forwarder);
    each("dns.txts", dns.txts(), this::txt);
    each("dns.srvs", dns.srvs(), this::srv);
    each("dns.hosts", dns.hosts(), this::host);
    violations.requireUnique(
        dns.txts(), txt -> Stream.of(txt.name()), i -> "dns.txts[" + i + "].name");
    violations.requireUnique(
        dns.hosts(),
        host -> Stream.of(InetAddresses.format(host.ip())),
        i -> "dns.hosts[" + i + "].ip");
    violations.requireUnique(dns.srvs(), Stream::of, i -> "dns.srvs[" + i + "]");
  }

  /** Whether there is neither a forwarder nor a record. */
  static boolean isEmpty(Dns dns) {
    return Stream.of(dns.forwarders(), dns.txts(), dns.srvs(), dns.hosts()).allMatch(List::isEmpty);
  }

  private void domain(DnsDomain wish) {
    dnsName("domain.name", wish.name());
    violations.require(
        !wish.register().orElse(false) || wish.localOnly().orElse(false),
        "domain.register",
        true,
        "must stand beside localOnly");
  }

  private void forwarder(String path, DnsForwarder forwarder) {
    violations.require(
        forwarder.address().isPresent() || forwarder.domain().isPresent(),
        path,
        "",
        "must have an address or a domain");
    forwarder.domain().ifPresent(name -> dnsName(path + ".domain", name));
    forwarder
        .port()
        .ifPresent(
            port -> {
              violations.require(
                  port >= 1 && port <= LARGEST, path + ".port", port, "must lie in 1 to 65535");
              violations.require(
                  forwarder.address().isPresent(),
                  path + ".port",
                  port,
                  "must stand beside an address");
            });
  }

  private void txt(String path, DnsTxt txt) {
    dnsName(path + ".name", txt.name());
    violations.require(!txt.value().isEmpty(), path + ".value", "", "must not be empty");
    violations.requirePlain(path + ".value", txt.value());
  }

  private void srv(String path, DnsSrv srv) {
    violations.requireMatch(
        SERVICE,
        path + ".service",
        srv.service(),
        "must have 1 to 482 letters, digits, '_', '-', '+', '/' and '*'");
    violations.require(
        srv.protocol().equals("tcp") || srv.protocol().equals("udp"),
        path + ".protocol",
        srv.protocol(),
        "must be tcp or udp");
    srv.domain().ifPresent(name -> dnsName(path + ".domain", name));
    srv.target().ifPresent(name -> dnsName(path + ".target", name));
    number(path + ".port", srv, srv.port(), 1);
    number(path + ".priority", srv, srv.priority(), 0);
    number(path + ".weight", srv, srv.weight(), 0);
  }

  private void number(String path, DnsSrv srv, OptionalInt number, int smallest) {
    if (number.isEmpty()) {
      return;
    }
    int value = number.getAsInt();
    violations.require(
        value >= smallest && value <= LARGEST,
        path,
        value,
        "must lie in " + smallest + " to 65535");
    violations.require(srv.target().isPresent(), path, value, "must stand beside a target");
  }

  private void host(String path, DnsHost host) {
    violations.require(!host.names().isEmpty(), path + ".names", "", "must not be empty");
    each(path + ".names", host.names(), this::dnsName);
  }

  private void dnsName(String path, String name) {
    violations.requireMatch(Texts.DNS_NAME, path, name, Texts.DNS_NAME_RULE);
  }

  private static <T> void each(String path, List<T> entries, BiConsumer<String, T> rule) {
    for (int i = 0; i < entries.size(); i++) {
      rule.accept(path + "[" + i + "]", entries.get(i));
    }
  }
}
