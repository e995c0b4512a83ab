package io.kvmnet.libvirt.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;

/** {@code <ip>}. */
@NullUnmarked
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"tftp", "dhcp", "otherElements"})
final class IpElement extends OpenElement.Listed {
  @XmlAttribute String family;
  @XmlAttribute String address;
  @XmlAttribute String netmask;
  @XmlAttribute String prefix;
  @XmlAttribute String localPtr;
  Tftp tftp;
  Dhcp dhcp;

  @Override
  String name() {
    return "ip";
  }

  @Override
  String key() {
    return Texts.address(address);
  }

  /** {@code <tftp>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Tftp extends OpenElement {
    @XmlAttribute String root;

    @Override
    public String segment() {
      return "tftp";
    }
  }

  /** {@code <dhcp>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"ranges", "hosts", "bootp", "otherElements"})
  static final class Dhcp extends OpenElement {
    @XmlElement(name = "range")
    List<Range> ranges = new ArrayList<>();

    @XmlElement(name = "host")
    List<Host> hosts = new ArrayList<>();

    Bootp bootp;

    @Override
    public String segment() {
      return "dhcp";
    }
  }

  /** {@code <range>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"lease", "otherElements"})
  static final class Range extends OpenElement.Listed {
    @XmlAttribute String start;
    @XmlAttribute String end;
    Lease lease;

    @Override
    String name() {
      return "range";
    }

    @Override
    String key() {
      return Texts.address(start) + "-" + Texts.address(end);
    }
  }

  /** {@code <host>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      name = "dhcpHost",
      propOrder = {"lease", "otherElements"})
  static final class Host extends OpenElement.Listed {
    @XmlAttribute String mac;
    @XmlAttribute String id;
    @XmlAttribute String name;
    @XmlAttribute String ip;
    Lease lease;

    @Override
    String name() {
      return "host";
    }

    /** What stays the same when a client gets another address. */
    @Override
    String key() {
      String client = mac == null ? id : mac;
      return client == null ? name : client.toLowerCase(Locale.ROOT);
    }
  }

  /** {@code <lease>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Lease extends OpenElement {
    @XmlAttribute String expiry;
    @XmlAttribute String unit;

    @Override
    public String segment() {
      return "lease";
    }
  }

  /** {@code <bootp>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Bootp extends OpenElement {
    @XmlAttribute String file;
    @XmlAttribute String server;

    @Override
    public String segment() {
      return "bootp";
    }
  }
}
