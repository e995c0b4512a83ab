package io.kvmnet.libvirt.xml;

import io.kvmnet.model.Foreign;
import java.util.List;
import javax.xml.namespace.QName;

/** What is bound, but has no meaning in a network of its kind: carried along with the unknown. */
final class Leftovers {

  private final ForeignReader foreign;

  Leftovers(ForeignReader foreign) {
    this.foreign = foreign;
  }

  List<Foreign> all() {
    return foreign.found();
  }

  void attribute(String parent, String name, String value) {
    foreign.add(new Foreign.Attribute(parent, name, value));
  }

  <T> void element(String parent, String name, Class<T> type, T part) {
    foreign.add(new Foreign.Element(parent, Binding.write(new QName(name), type, part)));
  }

  void dnsmasqOptions(NetworkElement.DnsmasqOptions options) {
    QName name = new QName(NetworkElement.DNSMASQ, "options", "dnsmasq");
    foreign.add(
        new Foreign.Element(
            "/network", Binding.write(name, NetworkElement.DnsmasqOptions.class, options)));
  }
}
