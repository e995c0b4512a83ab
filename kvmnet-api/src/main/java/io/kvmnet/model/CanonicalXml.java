package io.kvmnet.model;

import io.kvmnet.error.InvalidNetworkException;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One element in a spelling of its own: attributes sorted, double quotes, namespaces declared where
 * they are first used, no comments, and no white space beside elements. Refuses document types,
 * entities and nesting deeper than 64.
 *
 * @param name the element's name, with its prefix
 * @param namespace the element's namespace, empty for none
 * @param text the element
 */
record CanonicalXml(String name, String namespace, String text) {

  private static final int DEEPEST = 64;

  /**
   * Reads an element.
   *
   * @param path what the text is, for the message
   * @param xml one element
   * @return the element
   * @throws InvalidNetworkException if the text is not one well-formed element
   */
  static CanonicalXml of(String path, String xml) {
    Objects.requireNonNull(xml, path);
    try {
      Element root = parser().parse(new InputSource(new StringReader(xml))).getDocumentElement();
      root.normalize();
      StringBuilder text = new StringBuilder();
      write(root, Map.of("xml", XMLConstants.XML_NS_URI, "", ""), DEEPEST, text);
      return new CanonicalXml(root.getTagName(), orEmpty(root.getNamespaceURI()), text.toString());
    } catch (SAXException e) {
      throw InvalidNetworkException.of(
          path, xml, "must be one well-formed element: " + e.getMessage());
    } catch (IOException e) {
      throw new IllegalStateException("a string can be read", e);
    }
  }

  private static void write(
      Element element, Map<String, String> outer, int depth, StringBuilder text)
      throws SAXException {
    if (depth == 0) {
      throw new SAXException("nested deeper than " + DEEPEST + " elements");
    }
    Map<String, String> scope = new HashMap<>(outer);
    text.append('<').append(element.getTagName());
    attributes(element, scope)
        .forEach(
            (name, value) -> text.append(' ').append(name).append("=\"").append(quoted(value)));
    if (element.getFirstChild() == null) {
      text.append("/>");
      return;
    }
    text.append('>');
    boolean nested = hasElement(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        write(inner, scope, depth - 1, text);
      } else if (!nested || !child.getTextContent().isBlank()) {
        text.append(escaped(child.getTextContent()));
      }
    }
    text.append("</").append(element.getTagName()).append('>');
  }

  /** Its own, and the declarations that it needs beyond those in scope. */
  private static Map<String, String> attributes(Element element, Map<String, String> scope) {
    Map<String, String> attributes = new TreeMap<>();
    declare(element, scope, attributes);
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      Attr attribute = (Attr) all.item(i);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        if (attribute.getPrefix() != null) {
          declare(attribute, scope, attributes);
        }
        attributes.put(attribute.getName(), attribute.getValue());
      }
    }
    return attributes;
  }

  private static void declare(
      Node node, Map<String, String> scope, Map<String, String> attributes) {
    String prefix = orEmpty(node.getPrefix());
    String namespace = orEmpty(node.getNamespaceURI());
    if (!namespace.equals(scope.put(prefix, namespace))) {
      attributes.put(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
    }
  }

  private static boolean hasElement(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) {
        return true;
      }
    }
    return false;
  }

  /** An attribute's value and the quote that ends it. */
  private static String quoted(String value) {
    return escaped(value).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
        + '"';
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setIgnoringComments(true);
      factory.setCoalescing(true);
      DocumentBuilder parser = factory.newDocumentBuilder();
      // The default one prints to the standard error stream.
      parser.setErrorHandler(new DefaultHandler());
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("no XML parser that refuses document types", e);
    }
  }
}
