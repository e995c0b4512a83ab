package io.kvmnet.libvirt.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** {@code <forward>}. */
@NullUnmarked
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"driver", "nat", "pf", "interfaces", "addresses", "otherElements"})
final class ForwardElement extends OpenElement {
  @XmlAttribute String dev;
  @XmlAttribute String mode;
  @XmlAttribute String managed;
  Driver driver;
  Nat nat;
  Pf pf;

  @XmlElement(name = "interface")
  List<Interface> interfaces = new ArrayList<>();

  @XmlElement(name = "address")
  List<Address> addresses = new ArrayList<>();

  @Override
  public String segment() {
    return "forward";
  }

  /** {@code <driver>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Driver extends OpenElement {
    @XmlAttribute String name;
    @XmlAttribute String model;
    @XmlAttribute String iommufd;

    @Override
    public String segment() {
      return "driver";
    }
  }

  /** {@code <nat>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"address", "port", "otherElements"})
  static final class Nat extends OpenElement {
    @XmlAttribute String ipv6;
    NatAddress address;
    NatPort port;

    @Override
    public String segment() {
      return "nat";
    }
  }

  /** {@code <nat><address>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class NatAddress extends OpenElement {
    @XmlAttribute String start;
    @XmlAttribute String end;

    @Override
    public String segment() {
      return "address";
    }
  }

  /** {@code <nat><port>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class NatPort extends OpenElement {
    @XmlAttribute String start;
    @XmlAttribute String end;

    @Override
    public String segment() {
      return "port";
    }
  }

  /** {@code <pf>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Pf extends OpenElement {
    @XmlAttribute String dev;

    @Override
    public String segment() {
      return "pf";
    }
  }

  /** {@code <interface>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Interface extends OpenElement.Listed {
    @XmlAttribute String dev;
    @XmlAttribute String connections;

    @Override
    String name() {
      return "interface";
    }

    @Override
    String key() {
      return dev;
    }
  }

  /** {@code <address type='pci'>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Address extends OpenElement.Listed {
    @XmlAttribute String type;
    @XmlAttribute String domain;
    @XmlAttribute String bus;
    @XmlAttribute String slot;
    @XmlAttribute String function;
    @XmlAttribute String multifunction;
    @XmlAttribute String connections;

    @Override
    String name() {
      return "address";
    }

    @Override
    String key() {
      return ForwardReader.address("forward.address", this).toString();
    }
  }
}
