package io.kvmnet.libvirt.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyAttribute;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.NullUnmarked;
import org.w3c.dom.Element;

/** An element with room for attributes and children that no field is bound to. */
@NullUnmarked
@XmlTransient
@XmlAccessorType(XmlAccessType.FIELD)
abstract class OpenElement implements Open {

  @XmlAnyAttribute Map<QName, String> otherAttributes;

  @XmlAnyElement List<Element> otherElements;

  @Override
  public final Map<QName, String> otherAttributes() {
    return otherAttributes;
  }

  @Override
  public final void otherAttributes(Map<QName, String> attributes) {
    otherAttributes = attributes;
  }

  /** One of several, told apart by a key. */
  @XmlTransient
  @XmlAccessorType(XmlAccessType.FIELD)
  abstract static class Listed extends OpenElement {

    abstract String name();

    abstract String key();

    @Override
    public final boolean isSingle() {
      return false;
    }

    @Override
    public final String segment() {
      return name() + "[" + key() + "]";
    }
  }
}
