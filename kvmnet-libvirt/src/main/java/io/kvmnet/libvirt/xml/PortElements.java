package io.kvmnet.libvirt.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** The elements that say what guests' ports get. */
@NullUnmarked
final class PortElements {

  private PortElements() {}

  /** {@code <port>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Port extends OpenElement {
    @XmlAttribute String isolated;

    @Override
    public String segment() {
      return "port";
    }
  }

  /** {@code <vlan>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"tags", "otherElements"})
  static final class Vlan extends OpenElement {
    @XmlAttribute String trunk;

    @XmlElement(name = "tag")
    List<Tag> tags = new ArrayList<>();

    @Override
    public String segment() {
      return "vlan";
    }
  }

  /** {@code <tag>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Tag extends OpenElement.Listed {
    @XmlAttribute String id;
    @XmlAttribute String nativeMode;

    @Override
    String name() {
      return "tag";
    }

    @Override
    String key() {
      return id;
    }
  }

  /** {@code <bandwidth>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"inbound", "outbound", "otherElements"})
  static final class Bandwidth extends OpenElement {
    @XmlAttribute(name = "classID")
    String classId;

    Inbound inbound;
    Outbound outbound;

    @Override
    public String segment() {
      return "bandwidth";
    }
  }

  /** What {@code <inbound>} and {@code <outbound>} have. */
  @XmlTransient
  @XmlAccessorType(XmlAccessType.FIELD)
  abstract static class Rate extends OpenElement {
    @XmlAttribute String average;
    @XmlAttribute String peak;
    @XmlAttribute String burst;
    @XmlAttribute String floor;
  }

  /** {@code <inbound>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Inbound extends Rate {
    @Override
    public String segment() {
      return "inbound";
    }
  }

  /** {@code <outbound>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Outbound extends Rate {
    @Override
    public String segment() {
      return "outbound";
    }
  }

  /** {@code <virtualport>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"parameters", "otherElements"})
  static final class VirtualPort extends OpenElement {
    @XmlAttribute String type;
    Parameters parameters;

    @Override
    public String segment() {
      return "virtualport";
    }
  }

  /** {@code <parameters>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Parameters extends OpenElement {
    @XmlAttribute(name = "managerid")
    String managerId;

    @XmlAttribute(name = "typeid")
    String typeId;

    @XmlAttribute(name = "typeidversion")
    String typeIdVersion;

    @XmlAttribute(name = "instanceid")
    String instanceId;

    @XmlAttribute(name = "profileid")
    String profileId;

    @XmlAttribute(name = "interfaceid")
    String interfaceId;

    @Override
    public String segment() {
      return "parameters";
    }
  }

  /** {@code <portgroup>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"vlan", "virtualPort", "bandwidth", "otherElements"})
  static final class PortGroup extends OpenElement.Listed {
    @XmlAttribute String name;

    @XmlAttribute(name = "default")
    String isDefault;

    @XmlAttribute String trustGuestRxFilters;
    Vlan vlan;

    @XmlElement(name = "virtualport")
    VirtualPort virtualPort;

    Bandwidth bandwidth;

    @Override
    String name() {
      return "portgroup";
    }

    @Override
    String key() {
      return name;
    }
  }
}
