package io.kvmnet.libvirt.xml;

import io.kvmnet.model.Dns;
import io.kvmnet.model.DnsForwarder;
import io.kvmnet.model.DnsHost;
import io.kvmnet.model.DnsSrv;
import io.kvmnet.model.InetAddresses;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.NullUnmarked;

/** From the {@code <dns>} element to the model. */
@NullUnmarked
final class DnsReader {

  private DnsReader() {}

  static Dns dns(DnsElement dns) {
    Dns.Builder builder =
        Dns.builder()
            .enabled(Texts.yesNo("dns.enable", dns.enable))
            .forwardPlainNames(Texts.yesNo("dns.forwardPlainNames", dns.forwardPlainNames));
    dns.forwarders.forEach(
        forwarder ->
            builder.forwarder(
                DnsForwarder.builder()
                    .domain(Texts.present(forwarder.domain))
                    .address(Optional.ofNullable(forwarder.addr).map(InetAddresses::parse))
                    .port(number("dns.forwarder.port", forwarder.port))
                    .build()));
    dns.txts.forEach(
        txt ->
            builder.txt(
                Texts.required("dns.txt.name", txt.name),
                Texts.required("dns.txt.value", txt.value)));
    dns.srvs.forEach(srv -> builder.srv(srv(srv)));
    dns.hosts.forEach(
        host ->
            builder.host(
                DnsHost.builder()
                    .ip(InetAddresses.parse(Texts.required("dns.host.ip", host.ip)))
                    .names(host.hostnames.stream().map(OpenText::textOf).toList())
                    .build()));
    return builder.build();
  }

  private static DnsSrv srv(DnsElement.Srv srv) {
    return DnsSrv.builder()
        .service(Texts.required("dns.srv.service", srv.service))
        .protocol(Texts.required("dns.srv.protocol", srv.protocol))
        .domain(Texts.present(srv.domain))
        .target(Texts.present(srv.target))
        .port(Texts.count("dns.srv.port", srv.port))
        .priority(number("dns.srv.priority", srv.priority))
        .weight(number("dns.srv.weight", srv.weight))
        .build();
  }

  private static OptionalInt number(String path, String text) {
    return text == null ? OptionalInt.empty() : Texts.positive(path, text);
  }
}
