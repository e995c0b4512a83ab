package io.kvmnet.libvirt.xml;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.StringWriter;
import java.util.Objects;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;

/** Between text and bound elements: JAXB, its context made on first need, and once. */
final class Binding {

  private static final JAXBContext CONTEXT = context();

  /** JAXB declares on each document what one of its elements might need. */
  private static final String UNUSED = " xmlns:dnsmasq=\"" + NetworkElement.DNSMASQ + "\"";

  private Binding() {}

  /** Makes the context. */
  static void warmUp() {
    Objects.requireNonNull(CONTEXT, "context");
  }

  static NetworkElement read(XMLStreamReader reader, Unmarshaller.Listener listener)
      throws JAXBException {
    Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
    unmarshaller.setListener(listener);
    // Elements in the midst of a text are the one thing that would be passed over.
    unmarshaller.setEventHandler(event -> false);
    return unmarshaller.unmarshal(reader, NetworkElement.class).getValue();
  }

  /** Indented, unless white space might mean something to whoever wrote an element of its own. */
  static String write(NetworkElement network, ForeignWriter foreign) {
    boolean indented = network.metadata == null && !foreign.hasElements();
    String text = write(network, foreign, indented);
    return text.contains("<dnsmasq:") ? text : text.replace(UNUSED, "");
  }

  /** A part of a document, as an element of that name. */
  static <T> String write(QName name, Class<T> type, T part) {
    Object element = new JAXBElement<>(name, type, part);
    return write(element, new Marshaller.Listener() {}, false);
  }

  private static String write(Object element, Marshaller.Listener listener, boolean indented) {
    StringWriter text = new StringWriter();
    try {
      Marshaller marshaller = CONTEXT.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, indented);
      marshaller.setListener(listener);
      marshaller.marshal(element, text);
    } catch (JAXBException e) {
      throw new IllegalStateException("JAXB cannot write " + element, e);
    }
    // JAXB leaves a tab in an attribute as it is, which is read as a space.
    return text.toString().replace("\t", "&#9;");
  }

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(NetworkElement.class);
    } catch (JAXBException e) {
      throw new IllegalStateException("no JAXB runtime that binds libvirt's XML", e);
    }
  }
}
