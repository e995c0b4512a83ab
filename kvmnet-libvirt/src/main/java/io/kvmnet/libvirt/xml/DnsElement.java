package io.kvmnet.libvirt.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** {@code <dns>}. */
@NullUnmarked
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"forwarders", "txts", "srvs", "hosts", "otherElements"})
final class DnsElement extends OpenElement {
  @XmlAttribute String enable;
  @XmlAttribute String forwardPlainNames;

  @XmlElement(name = "forwarder")
  List<Forwarder> forwarders = new ArrayList<>();

  @XmlElement(name = "txt")
  List<Txt> txts = new ArrayList<>();

  @XmlElement(name = "srv")
  List<Srv> srvs = new ArrayList<>();

  @XmlElement(name = "host")
  List<Host> hosts = new ArrayList<>();

  @Override
  public String segment() {
    return "dns";
  }

  /** {@code <forwarder>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Forwarder extends OpenElement.Listed {
    @XmlAttribute String domain;
    @XmlAttribute String addr;
    @XmlAttribute String port;

    @Override
    String name() {
      return "forwarder";
    }

    @Override
    String key() {
      return Texts.joined(domain, Texts.address(addr));
    }
  }

  /** {@code <txt>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Txt extends OpenElement.Listed {
    @XmlAttribute String name;
    @XmlAttribute String value;

    @Override
    String name() {
      return "txt";
    }

    @Override
    String key() {
      return name;
    }
  }

  /** {@code <srv>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Srv extends OpenElement.Listed {
    @XmlAttribute String service;
    @XmlAttribute String protocol;
    @XmlAttribute String domain;
    @XmlAttribute String target;
    @XmlAttribute String port;
    @XmlAttribute String priority;
    @XmlAttribute String weight;

    @Override
    String name() {
      return "srv";
    }

    @Override
    String key() {
      return Texts.joined(service, protocol, domain, target);
    }
  }

  /** {@code <host>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      name = "dnsHost",
      propOrder = {"hostnames", "otherElements"})
  static final class Host extends OpenElement.Listed {
    @XmlAttribute String ip;

    @XmlElement(name = "hostname")
    List<OpenText.Hostname> hostnames = new ArrayList<>();

    @Override
    String name() {
      return "host";
    }

    @Override
    String key() {
      return Texts.address(ip);
    }
  }
}
