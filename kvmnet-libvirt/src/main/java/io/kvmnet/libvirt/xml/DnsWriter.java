package io.kvmnet.libvirt.xml;

import static io.kvmnet.libvirt.xml.ElementWriter.number;
import static io.kvmnet.libvirt.xml.ElementWriter.text;
import static io.kvmnet.libvirt.xml.ElementWriter.yesNo;

import io.kvmnet.model.Dns;
import io.kvmnet.model.DnsForwarder;
import io.kvmnet.model.DnsHost;
import io.kvmnet.model.DnsSrv;
import io.kvmnet.model.DnsTxt;
import io.kvmnet.model.InetAddresses;
import org.jspecify.annotations.NullUnmarked;

/** From the DNS service to the {@code <dns>} element. */
@NullUnmarked
final class DnsWriter {

  private DnsWriter() {}

  static DnsElement dns(Dns dns) {
    DnsElement element = new DnsElement();
    element.enable = yesNo(dns.enabled());
    element.forwardPlainNames = yesNo(dns.forwardPlainNames());
    dns.forwarders().forEach(forwarder -> element.forwarders.add(forwarder(forwarder)));
    dns.txts().forEach(txt -> element.txts.add(txt(txt)));
    dns.srvs().forEach(srv -> element.srvs.add(srv(srv)));
    dns.hosts().forEach(host -> element.hosts.add(host(host)));
    return element;
  }

  private static DnsElement.Forwarder forwarder(DnsForwarder forwarder) {
    DnsElement.Forwarder element = new DnsElement.Forwarder();
    element.domain = text(forwarder.domain());
    element.addr = forwarder.address().map(InetAddresses::format).orElse(null);
    element.port = number(forwarder.port());
    return element;
  }

  private static DnsElement.Txt txt(DnsTxt txt) {
    DnsElement.Txt element = new DnsElement.Txt();
    element.name = txt.name();
    element.value = txt.value();
    return element;
  }

  private static DnsElement.Srv srv(DnsSrv srv) {
    DnsElement.Srv element = new DnsElement.Srv();
    element.service = srv.service();
    element.protocol = srv.protocol();
    element.domain = text(srv.domain());
    element.target = text(srv.target());
    element.port = number(srv.port());
    element.priority = number(srv.priority());
    element.weight = number(srv.weight());
    return element;
  }

  private static DnsElement.Host host(DnsHost host) {
    DnsElement.Host element = new DnsElement.Host();
    element.ip = InetAddresses.format(host.ip());
    for (String name : host.names()) {
      OpenText.Hostname hostname = new OpenText.Hostname();
      hostname.text = name;
      element.hostnames.add(hostname);
    }
    return element;
  }
}
