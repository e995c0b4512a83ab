package io.kvmnet.libvirt.xml;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.model.Network;
import jakarta.xml.bind.JAXBException;
import java.io.StringReader;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.DOMException;

/**
 * Networks as libvirt's XML (<a href="https://libvirt.org/formatnetwork.html">formatnetwork</a>),
 * both ways. Safe for use by several threads, and with XML from anywhere: document type
 * declarations and entities are refused, size and depth are limited.
 *
 * @since 0.1.0
 */
public final class NetworkXml {

  /** Characters; libvirt's protocol carries no string over 4 MiB ({@code REMOTE_STRING_MAX}). */
  static final int LARGEST = 8 * 1024 * 1024;

  /** The JDK's reader compares each declaration of a namespace with all others. */
  private static final int MOST_NAMESPACES = 10_000;

  private static final Pattern NAMESPACE = Pattern.compile("xmlns", Pattern.LITERAL);

  private static final XMLInputFactory READERS = readers();

  private NetworkXml() {}

  /**
   * Reads a network. Elements and attributes that the model does not have are kept in {@link
   * Network#foreign()}, and {@link #format} writes them back.
   *
   * @param xml a {@code <network>} document
   * @return the network; {@link Network#autostart()} is false, XML does not say it
   * @throws InvalidNetworkException if the text is not a well-formed {@code <network>} document, or
   *     the network breaks rules
   */
  public static Network parse(String xml) {
    Objects.requireNonNull(xml, "xml");
    if (xml.length() > LARGEST) {
      throw invalid(xml, "must have at most " + LARGEST + " characters");
    }
    if (NAMESPACE.matcher(xml).results().count() > MOST_NAMESPACES) {
      throw invalid(xml, "must have at most " + MOST_NAMESPACES + " namespaces");
    }
    ForeignReader foreign = new ForeignReader();
    return withoutStray(new ElementReader(unmarshal(xml, foreign), foreign).network());
  }

  /** What stands in an element that says nothing, and that libvirt drops, goes with it. */
  private static Network withoutStray(Network network) {
    if (network.foreign().isEmpty()) {
      return network;
    }
    ForeignWriter foreign = new ForeignWriter(network.foreign());
    Binding.write(new ElementWriter(network, foreign).element(), foreign);
    return foreign.written().size() == network.foreign().size()
        ? network
        : network.toBuilder()
            .foreign(network.foreign().stream().filter(foreign.written()::contains).toList())
            .build();
  }

  /**
   * Writes a network, elements and attributes in libvirt's own order.
   *
   * @param network any network; {@link Network#autostart()} is not written, XML cannot say it
   * @return a {@code <network>} document without an XML declaration
   * @throws InvalidNetworkException if a text has a character that XML cannot hold
   */
  public static String format(Network network) {
    ForeignWriter foreign = new ForeignWriter(network.foreign());
    return Texts.requireLegal(
        Binding.write(new ElementWriter(network, foreign).element(), foreign));
  }

  /** Makes the JAXB context, which takes a third of a second the first time; to be called ahead. */
  public static void warmUp() {
    Binding.warmUp();
  }

  private static NetworkElement unmarshal(String xml, ForeignReader foreign) {
    XMLStreamReader reader = null;
    try {
      reader = new BoundedReader(READERS.createXMLStreamReader(new StringReader(xml)));
      reader.nextTag();
      if (!reader.getLocalName().equals("network")) {
        throw invalid(
            xml, "must have the root element <network>, not <" + reader.getLocalName() + ">");
      }
      return Binding.read(reader, foreign);
    } catch (XMLStreamException | JAXBException | DOMException e) {
      // The last: JAXB's way with names that no namespace allows.
      throw invalid(xml, "must be a well-formed document: " + reason(e));
    } finally {
      close(reader);
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage()).replace('\n', ' ');
  }

  private static void close(@org.jspecify.annotations.Nullable XMLStreamReader reader) {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a reader over a string cannot fail to close", e);
    }
  }

  private static InvalidNetworkException invalid(String xml, String rule) {
    String start = xml.length() > 80 ? xml.substring(0, 80) + "…" : xml;
    return InvalidNetworkException.of("network xml", start, rule);
  }

  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
