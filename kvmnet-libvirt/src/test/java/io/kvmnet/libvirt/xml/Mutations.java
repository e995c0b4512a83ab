package io.kvmnet.libvirt.xml;

import io.kvmnet.libvirt.schema.SampleNetworks;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Spoils network XML at random: first its elements and attributes, so that most results are
 * well-formed and get to the rules, then, sometimes, its characters.
 */
public final class Mutations {

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "00",
          "-1",
          "1",
          "+1",
          "4095",
          "4096",
          "65535",
          "65536",
          "4294967295",
          "4294967296",
          "9223372036854775807",
          "99999999999999999999",
          "0x10",
          "0xfffffffff",
          "1e3",
          "yes",
          "no",
          "YES",
          "on",
          "off",
          "nat",
          "bridge",
          "hostdev",
          "none",
          "open",
          "ipv4",
          "ipv6",
          "10",
          "10.0.0.0",
          "10.0.0.1",
          "10.0.0.256",
          "010.0.0.1",
          "1.2.3",
          "0.0.0.0",
          "255.255.255.255",
          "255.255.255.0",
          "255.0.255.0",
          "224.0.0.1",
          "127.0.0.1",
          "::",
          "::1",
          "fd00::1",
          "fe80::1%eth0",
          "ff02::1",
          "::ffff:10.0.0.1",
          "1:2:3:4:5:6:7:8:9",
          "24",
          "32",
          "33",
          "64",
          "128",
          "129",
          "52:54:00:00:00:01",
          "52:54:0:0:0:1",
          "ff:ff:ff:ff:ff:ff",
          "00:00:00:00:00:00",
          "00000000000000000000000000000000",
          "a.b.c",
          ".",
          "..",
          "-",
          "a/b",
          "a b",
          "%s%n",
          "${x}",
          "&lt;",
          "\t",
          "a\nb",
          "\u00e9",
          "\u0130",
          "\ud83d\ude00",
          "\u2028",
          "x".repeat(15),
          "x".repeat(16),
          "x".repeat(255),
          "x".repeat(10_000));

  private static final List<String> FRAGMENTS =
      List.of(
          "<",
          ">",
          "&",
          "'",
          "\"",
          "]]>",
          "<!--",
          "-->",
          "<![CDATA[",
          "<?x",
          "?>",
          "&#0;",
          "&#xd800;",
          "&#x110000;",
          "&e;",
          "<!DOCTYPE x>",
          "xmlns='urn:x'",
          "xmlns:p='urn:x'",
          "p:",
          "</network>",
          "<network>",
          "\0",
          "\u0008",
          "\ud800",
          "\udc00",
          "\ufffe",
          "\uffff",
          "\ufeff",
          "<a>".repeat(100),
          "<a b='c'/>",
          "x".repeat(2_000));

  private static final DocumentBuilderFactory BUILDERS =
      DocumentBuilderFactory.newDefaultNSInstance();
  private static final List<String> SEEDS = List.copyOf(SampleNetworks.all().values());

  private final Random random;

  /** Makes the same mutations for the same seed. */
  public Mutations(long seed) {
    random = new Random(seed);
  }

  /** Returns a spoilt sample network. */
  public String next() throws Exception {
    Document document =
        BUILDERS.newDocumentBuilder().parse(new InputSource(new StringReader(pick(SEEDS))));
    IntStream.range(0, random.nextInt(4)).forEach(i -> spoil(document));
    StringBuilder text = new StringBuilder(write(document));
    // Half of the texts stay well-formed.
    int spoilt = Math.max(0, random.nextInt(6) - 2);
    IntStream.range(0, spoilt).forEach(i -> spoil(text));
    return text.toString();
  }

  private void spoil(Document document) {
    Element element = pick(elements(document));
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> setSomeAttribute(element);
      case 3 -> bring(pick(elements(document)), element);
      case 4 -> copyBeside(element);
      case 5 -> remove(element);
      case 6 -> element.setTextContent(pick(VALUES));
      default -> nest(element);
    }
  }

  private void setSomeAttribute(Element element) {
    List<Attr> attributes =
        IntStream.range(0, element.getAttributes().getLength())
            .mapToObj(i -> (Attr) element.getAttributes().item(i))
            .filter(attribute -> !attribute.getName().startsWith("xmlns"))
            .toList();
    if (attributes.isEmpty() || random.nextInt(8) == 0) {
      element.setAttribute(pick(List.of("name", "address", "mode", "colour")), pick(VALUES));
    } else if (random.nextInt(4) == 0) {
      element.removeAttributeNode(pick(attributes));
    } else {
      pick(attributes).setValue(pick(VALUES));
    }
  }

  /** Copies or moves. */
  private void bring(Element guest, Element parent) {
    parent.appendChild(guest.cloneNode(true));
    if (random.nextBoolean()) {
      remove(guest);
    }
  }

  private static void copyBeside(Element element) {
    if (element.getParentNode() instanceof Element parent) {
      parent.insertBefore(element.cloneNode(true), element);
    }
  }

  private static void remove(Element element) {
    if (element.getParentNode() instanceof Element parent) {
      parent.removeChild(element);
    }
  }

  private void nest(Element element) {
    Node at = element;
    for (int depth = random.nextInt(100); depth > 0; depth--) {
      at = at.appendChild(element.cloneNode(false));
    }
  }

  private void spoil(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(20));
    switch (random.nextInt(6)) {
      case 0 -> text.setLength(at);
      case 1 -> text.delete(at, end);
      case 2 -> text.insert(at, text.substring(at, end));
      case 3 -> text.insert(at, pick(FRAGMENTS));
      case 4 -> text.insert(at, (char) random.nextInt(0x10000));
      default -> {
        if (at < text.length()) {
          text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(8)));
        }
      }
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<Element> elements(Document document) {
    NodeList nodes = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String write(Document document) throws Exception {
    Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }
}
