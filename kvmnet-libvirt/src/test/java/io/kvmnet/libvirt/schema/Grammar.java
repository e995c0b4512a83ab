package io.kvmnet.libvirt.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of a RELAX NG grammar (in XML syntax) and of those that it includes. */
final class Grammar {

  private static final String RELAX_NG = "http://relaxng.org/ns/structure/1.0";

  private final Map<String, List<Element>> definitions = new HashMap<>();
  private final List<Element> starts = new ArrayList<>();

  private Grammar() {}

  static Grammar read(Path file) throws IOException, SAXException {
    Grammar grammar = new Grammar();
    grammar.add(file);
    return grammar;
  }

  /** The start patterns; there is one, unless they are to be combined. */
  List<Element> starts() {
    return List.copyOf(starts);
  }

  /** The patterns that have a name; there is one, unless they are to be combined. */
  List<Element> definitions(String name) {
    List<Element> named = definitions.get(name);
    if (named == null) {
      throw new IllegalArgumentException("the grammar refers to " + name + ", which it lacks");
    }
    return List.copyOf(named);
  }

  /** The children that belong to RELAX NG, in order; others are annotations. */
  static List<Element> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> RELAX_NG.equals(child.getNamespaceURI()))
        .toList();
  }

  private void add(Path file) throws IOException, SAXException {
    addAll(parse(file), file);
  }

  private void addAll(Element grammar, Path file) throws IOException, SAXException {
    for (Element part : children(grammar)) {
      switch (part.getLocalName()) {
        case "start" -> starts.add(part);
        case "define" ->
            definitions
                .computeIfAbsent(part.getAttribute("name"), name -> new ArrayList<>())
                .add(part);
        case "div" -> addAll(part, file);
        case "include" -> include(part, file);
        default -> throw unknown(part);
      }
    }
  }

  private void include(Element include, Path file) throws IOException, SAXException {
    if (!children(include).isEmpty()) {
      throw new IllegalArgumentException(file + " overrides what it includes: not supported here");
    }
    add(file.resolveSibling(include.getAttribute("href")));
  }

  static IllegalArgumentException unknown(Element part) {
    return new IllegalArgumentException(
        "<" + part.getNodeName() + "> in <" + part.getParentNode().getNodeName() + ">");
  }

  private static Element parse(Path file) throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's parser can refuse document types", e);
    }
  }
}
