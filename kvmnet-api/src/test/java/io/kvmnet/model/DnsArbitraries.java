package io.kvmnet.model;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary DNS services and domains. */
final class DnsArbitraries {

  private static final int FEW = 3;

  private DnsArbitraries() {}

  static Arbitrary<DnsDomain> domains() {
    Arbitrary<Optional<Boolean>> switches = ValueArbitraries.booleans().optional();
    return Combinators.combine(names(), switches, switches)
        .as(
            (name, localOnly, register) ->
                DnsDomain.builder()
                    .name(name)
                    .localOnly(localOnly)
                    .register(register.filter(on -> !on || localOnly.orElse(false)))
                    .build());
  }

  /** Services that are off have no record. */
  static Arbitrary<Dns> services() {
    Arbitrary<Dns> off = Arbitraries.just(Dns.builder().enabled(false).build());
    Arbitrary<Dns> on =
        Combinators.combine(
                ValueArbitraries.booleans().optional(),
                forwarders().list().uniqueElements().ofMaxSize(FEW),
                txts().list().uniqueElements(DnsTxt::name).ofMaxSize(FEW),
                srvs().list().uniqueElements().ofMaxSize(FEW),
                hosts().list().uniqueElements(DnsHost::ip).ofMaxSize(FEW))
            .as(
                (plain, forwarders, txts, srvs, hosts) ->
                    Dns.builder()
                        .forwardPlainNames(plain)
                        .forwarders(forwarders)
                        .txts(txts)
                        .srvs(srvs)
                        .hosts(hosts)
                        .build());
    return Arbitraries.frequencyOf(
        Tuple.of(1, off),
        Tuple.of(4, on),
        Tuple.of(1, on.map(dns -> dns.toBuilder().enabled(true).build())));
  }

  private static Arbitrary<DnsForwarder> forwarders() {
    Arbitrary<Optional<Integer>> ports = Arbitraries.integers().between(1, 65_535).optional();
    return Combinators.combine(
            ValueArbitraries.addresses(4), names().optional(), ValueArbitraries.booleans(), ports)
        .as(
            (address, domain, said, port) -> {
              DnsForwarder.Builder forwarder = DnsForwarder.builder().domain(domain);
              if (said || domain.isEmpty()) {
                forwarder.address(address);
                port.ifPresent(forwarder::port);
              }
              return forwarder.build();
            });
  }

  private static Arbitrary<DnsTxt> txts() {
    return Combinators.combine(names(), ValueArbitraries.texts()).as(DnsTxt::new);
  }

  private static Arbitrary<DnsSrv> srvs() {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 65_535);
    return Combinators.combine(
            ValueArbitraries.words(),
            Arbitraries.of("tcp", "udp"),
            names().optional(),
            names().optional(),
            numbers.optional(),
            numbers.optional(),
            numbers.optional())
        .as(
            (service, protocol, domain, target, port, priority, weight) -> {
              DnsSrv.Builder srv =
                  DnsSrv.builder()
                      .service(service)
                      .protocol(protocol)
                      .domain(domain)
                      .target(target);
              if (target.isPresent()) {
                port.ifPresent(srv::port);
                priority.ifPresent(srv::priority);
                weight.ifPresent(srv::weight);
              }
              return srv.build();
            });
  }

  private static Arbitrary<DnsHost> hosts() {
    return Combinators.combine(
            Arbitraries.oneOf(ValueArbitraries.addresses(4), ValueArbitraries.addresses(16)),
            names().list().uniqueElements().ofMinSize(1).ofMaxSize(FEW))
        .as((ip, names) -> DnsHost.builder().ip(ip).names(names).build());
  }

  private static Arbitrary<String> names() {
    return ValueArbitraries.words().map(word -> word + ".test");
  }
}
