package io.kvmnet.libvirt.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyAttribute;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementRef;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlElements;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlTransient;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BindingPathsTest {

  @Test
  void everyKindOfMapping_isSeen() {
    assertThat(BindingPaths.of(Root.class))
        .containsExactly(
            "/root",
            "/root/*",
            "/root/@*",
            "/root/@count",
            "/root/@inherited",
            "/root/a",
            "/root/a/@size",
            "/root/adapted",
            "/root/adapted/@size",
            "/root/b",
            "/root/dnsmasq:options",
            "/root/dnsmasq:options/@size",
            "/root/foreign",
            "/root/foreign/*",
            "/root/got",
            "/root/hosts",
            "/root/hosts/host",
            "/root/hosts/host/@size",
            "/root/plain",
            "/root/referred",
            "/root/self",
            "/root/self/*",
            "/root/self/@*",
            "/root/self/@count",
            "/root/self/@inherited",
            "/root/self/self");
  }

  @Test
  void aClassWithoutRootElement_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> BindingPaths.of(Leaf.class));
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static class Parent {
    @XmlAttribute String inherited;
  }

  @XmlRootElement(name = "root")
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Root extends Parent {
    static String constant;
    transient String unsaved;
    @XmlTransient String hidden;
    String plain;

    @XmlAttribute(name = "count")
    int number;

    @XmlElements({
      @XmlElement(name = "a", type = Leaf.class),
      @XmlElement(name = "b", type = String.class)
    })
    List<Object> choices;

    @XmlElementWrapper(name = "hosts")
    @XmlElement(name = "host")
    List<Leaf> hosts;

    @XmlElement(namespace = "http://libvirt.org/schemas/network/dnsmasq/1.0")
    Leaf options;

    @XmlJavaTypeAdapter(LeafAdapter.class)
    Integer adapted;

    @XmlElementRef Referred referred;
    @XmlAnyElement List<Element> others;
    @XmlAnyAttribute Map<QName, String> otherAttributes;
    Element foreign;
    Recursive self;

    @XmlElement(name = "got")
    String getSomething() {
      return "";
    }

    String getNothingBound() {
      return "";
    }
  }

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Leaf {
    @XmlAttribute String size;
    @XmlValue String text;
  }

  @XmlRootElement(name = "referred")
  static final class Referred {}

  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Recursive extends Parent {
    Recursive self;
    @XmlAttribute int count;
    @XmlAnyAttribute Map<QName, String> attributes;
    @XmlAnyElement List<Element> others;
  }

  static final class LeafAdapter extends XmlAdapter<Leaf, Integer> {
    @Override
    public Integer unmarshal(Leaf leaf) {
      return 0;
    }

    @Override
    public Leaf marshal(Integer number) {
      return new Leaf();
    }
  }
}
