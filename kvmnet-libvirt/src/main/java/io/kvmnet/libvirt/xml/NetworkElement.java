package io.kvmnet.libvirt.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * The {@code <network>} element, bound by JAXB: a field for each element and attribute that the
 * model knows, in the order in which libvirt prints them; null where it is absent.
 */
@NullUnmarked
@XmlRootElement(name = "network")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "",
    propOrder = {
      "name",
      "uuid",
      "title",
      "description",
      "forward",
      "bridge",
      "mtu",
      "mac",
      "domain",
      "dns",
      "ips",
      "routes"
    })
final class NetworkElement {

  String name;
  String uuid;
  String title;
  String description;
  Forward forward;
  Bridge bridge;
  Mtu mtu;
  Mac mac;
  Domain domain;
  Dns dns;

  @XmlElement(name = "ip")
  List<Ip> ips = new ArrayList<>();

  @XmlElement(name = "route")
  List<Route> routes = new ArrayList<>();

  /** {@code <forward>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Forward {
    @XmlAttribute String dev;
    @XmlAttribute String mode;
    Nat nat;

    @XmlElement(name = "interface")
    List<Interface> interfaces = new ArrayList<>();
  }

  /** {@code <forward><interface>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Interface {
    @XmlAttribute String dev;
  }

  /** {@code <forward><nat>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Nat {
    @XmlAttribute String ipv6;
    Range address;
    Range port;
  }

  /** A {@code start} and an {@code end}: addresses or ports. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Range {
    @XmlAttribute String start;
    @XmlAttribute String end;
    Lease lease;
  }

  /** {@code <lease>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Lease {
    @XmlAttribute String expiry;
    @XmlAttribute String unit;
  }

  /** {@code <bridge>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Bridge {
    @XmlAttribute String name;
    @XmlAttribute String stp;
    @XmlAttribute String delay;
  }

  /** {@code <mtu>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Mtu {
    @XmlAttribute String size;
  }

  /** {@code <mac>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Mac {
    @XmlAttribute String address;
  }

  /** {@code <domain>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Domain {
    @XmlAttribute String name;
    @XmlAttribute String localOnly;
    @XmlAttribute String register;
  }

  /** {@code <dns>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      name = "dns",
      propOrder = {"forwarders", "txts", "srvs", "hosts"})
  static final class Dns {
    @XmlAttribute String enable;
    @XmlAttribute String forwardPlainNames;

    @XmlElement(name = "forwarder")
    List<Forwarder> forwarders = new ArrayList<>();

    @XmlElement(name = "txt")
    List<Txt> txts = new ArrayList<>();

    @XmlElement(name = "srv")
    List<Srv> srvs = new ArrayList<>();

    @XmlElement(name = "host")
    List<DnsHost> hosts = new ArrayList<>();
  }

  /** {@code <dns><forwarder>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Forwarder {
    @XmlAttribute String domain;
    @XmlAttribute String addr;
  }

  /** {@code <dns><txt>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Txt {
    @XmlAttribute String name;
    @XmlAttribute String value;
  }

  /** {@code <dns><srv>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Srv {
    @XmlAttribute String service;
    @XmlAttribute String protocol;
    @XmlAttribute String domain;
    @XmlAttribute String target;
    @XmlAttribute String port;
    @XmlAttribute String priority;
    @XmlAttribute String weight;
  }

  /** {@code <dns><host>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class DnsHost {
    @XmlAttribute String ip;

    @XmlElement(name = "hostname")
    List<String> hostnames = new ArrayList<>();
  }

  /** {@code <ip>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      name = "ip",
      propOrder = {"tftp", "dhcp"})
  static final class Ip {
    @XmlAttribute String family;
    @XmlAttribute String address;
    @XmlAttribute String netmask;
    @XmlAttribute String prefix;
    Tftp tftp;
    Dhcp dhcp;
  }

  /** {@code <tftp>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Tftp {
    @XmlAttribute String root;
  }

  /** {@code <dhcp>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      name = "dhcp",
      propOrder = {"ranges", "hosts", "bootp"})
  static final class Dhcp {
    @XmlElement(name = "range")
    List<Range> ranges = new ArrayList<>();

    @XmlElement(name = "host")
    List<DhcpHost> hosts = new ArrayList<>();

    Bootp bootp;
  }

  /** {@code <dhcp><host>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class DhcpHost {
    @XmlAttribute String mac;
    @XmlAttribute String id;
    @XmlAttribute String name;
    @XmlAttribute String ip;
    Lease lease;
  }

  /** {@code <bootp>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Bootp {
    @XmlAttribute String file;
    @XmlAttribute String server;
  }

  /** {@code <route>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Route {
    @XmlAttribute String family;
    @XmlAttribute String address;
    @XmlAttribute String netmask;
    @XmlAttribute String prefix;
    @XmlAttribute String gateway;
    @XmlAttribute String metric;
  }
}
