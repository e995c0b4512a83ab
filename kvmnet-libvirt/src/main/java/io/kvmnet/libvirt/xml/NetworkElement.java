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
 * The {@code <network>} element, bound by JAXB: a field for each element and attribute, in the
 * order in which libvirt prints them; null where it is absent.
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
      "metadata",
      "forward",
      "bridge",
      "mtu",
      "mac",
      "domain",
      "dns",
      "vlan",
      "bandwidth",
      "port",
      "ips",
      "routes",
      "virtualPort",
      "portGroups",
      "dnsmasqOptions",
      "otherElements"
    })
final class NetworkElement extends OpenElement {

  /** Where libvirt's options for dnsmasq live. */
  static final String DNSMASQ = "http://libvirt.org/schemas/network/dnsmasq/1.0";

  @XmlAttribute String connections;
  @XmlAttribute String ipv6;
  @XmlAttribute String trustGuestRxFilters;
  OpenText.Name name;
  OpenText.Uuid uuid;
  OpenText.Title title;
  OpenText.Description description;
  Metadata metadata;
  ForwardElement forward;
  Bridge bridge;
  Mtu mtu;
  Mac mac;
  Domain domain;
  DnsElement dns;
  PortElements.Vlan vlan;
  PortElements.Bandwidth bandwidth;
  PortElements.Port port;

  @XmlElement(name = "ip")
  List<IpElement> ips = new ArrayList<>();

  @XmlElement(name = "route")
  List<Route> routes = new ArrayList<>();

  @XmlElement(name = "virtualport")
  PortElements.VirtualPort virtualPort;

  @XmlElement(name = "portgroup")
  List<PortElements.PortGroup> portGroups = new ArrayList<>();

  @XmlElement(name = "options", namespace = DNSMASQ)
  DnsmasqOptions dnsmasqOptions;

  @Override
  public String segment() {
    return "/network";
  }

  /** {@code <metadata>}; its children are not bound. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Metadata extends OpenElement {
    @Override
    public String segment() {
      return "metadata";
    }
  }

  /** {@code <bridge>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Bridge extends OpenElement {
    @XmlAttribute String name;
    @XmlAttribute String zone;
    @XmlAttribute String stp;
    @XmlAttribute String delay;
    @XmlAttribute String macTableManager;

    @Override
    public String segment() {
      return "bridge";
    }
  }

  /** {@code <mtu>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Mtu extends OpenElement {
    @XmlAttribute String size;

    @Override
    public String segment() {
      return "mtu";
    }
  }

  /** {@code <mac>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Mac extends OpenElement {
    @XmlAttribute String address;

    @Override
    public String segment() {
      return "mac";
    }
  }

  /** {@code <domain>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Domain extends OpenElement {
    @XmlAttribute String name;
    @XmlAttribute String localOnly;
    @XmlAttribute String register;

    @Override
    public String segment() {
      return "domain";
    }
  }

  /** {@code <route>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Route extends OpenElement.Listed {
    @XmlAttribute String family;
    @XmlAttribute String address;
    @XmlAttribute String netmask;
    @XmlAttribute String prefix;
    @XmlAttribute String gateway;
    @XmlAttribute String metric;

    @Override
    String name() {
      return "route";
    }

    @Override
    String key() {
      return Texts.address(address) + " " + Texts.address(gateway);
    }
  }

  /** {@code <dnsmasq:options>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"options", "otherElements"})
  static final class DnsmasqOptions extends OpenElement {
    @XmlElement(name = "option", namespace = DNSMASQ)
    List<DnsmasqOption> options = new ArrayList<>();

    @Override
    public String segment() {
      return "dnsmasq:options";
    }
  }

  /** {@code <dnsmasq:option>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class DnsmasqOption extends OpenElement.Listed {
    @XmlAttribute String value;

    @Override
    String name() {
      return "dnsmasq:option";
    }

    @Override
    String key() {
      return value;
    }
  }
}
