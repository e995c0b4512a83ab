package io.kvmnet.libvirt.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SampleNetworksTest {

  static Stream<String> samplesForAnyLibvirt() {
    return SampleNetworks.all().keySet().stream().filter(name -> !name.startsWith("newest"));
  }

  @Test
  void together_useEveryElementAndAttribute() throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
    SortedSet<String> used = new TreeSet<>(Set.of("/network/metadata/*"));
    for (String xml : SampleNetworks.all().values()) {
      add(parser.parse(new InputSource(new StringReader(xml))).getDocumentElement(), "", used);
    }
    assertThat(used).containsExactlyElementsOf(NewestPaths.all());
  }

  @ParameterizedTest
  @RequiresNetworkSchema
  @MethodSource("samplesForAnyLibvirt")
  void each_isValid(String name) {
    assertThat(NetworkSchema.installed().validate(SampleNetworks.get(name))).isEmpty();
  }

  private static void add(Element element, String parent, Set<String> paths) {
    String path = parent + "/" + name(element);
    paths.add(path);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (!attributes.item(i).getNodeName().startsWith("xmlns")) {
        paths.add(path + "/@" + name(attributes.item(i)));
      }
    }
    if (!path.equals("/network/metadata")) {
      NodeList children = element.getChildNodes();
      IntStream.range(0, children.getLength())
          .mapToObj(children::item)
          .filter(Element.class::isInstance)
          .forEach(child -> add((Element) child, path, paths));
    }
  }

  private static String name(Node node) {
    String uri = node.getNamespaceURI();
    return Namespaces.prefix(uri == null ? "" : uri) + node.getLocalName();
  }
}
