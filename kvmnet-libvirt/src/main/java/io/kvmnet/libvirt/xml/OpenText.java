package io.kvmnet.libvirt.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyAttribute;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** An element that holds text, with room for attributes that no field is bound to. */
@NullUnmarked
@XmlTransient
@XmlAccessorType(XmlAccessType.FIELD)
abstract class OpenText implements Open {

  @XmlValue String text;
  @XmlAnyAttribute Map<QName, String> otherAttributes;

  @Override
  public Map<QName, String> otherAttributes() {
    return otherAttributes;
  }

  @Override
  public void otherAttributes(Map<QName, String> attributes) {
    otherAttributes = attributes;
  }

  static @Nullable String textOf(@Nullable OpenText element) {
    return element == null ? null : element.text;
  }

  /** {@code <name>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Name extends OpenText {
    @Override
    public String segment() {
      return "name";
    }
  }

  /** {@code <uuid>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Uuid extends OpenText {
    @Override
    public String segment() {
      return "uuid";
    }
  }

  /** {@code <title>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Title extends OpenText {
    @Override
    public String segment() {
      return "title";
    }
  }

  /** {@code <description>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Description extends OpenText {
    @Override
    public String segment() {
      return "description";
    }
  }

  /** {@code <hostname>}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Hostname extends OpenText {
    @Override
    public String segment() {
      return "hostname[" + text + "]";
    }

    @Override
    public boolean isSingle() {
      return false;
    }
  }
}
