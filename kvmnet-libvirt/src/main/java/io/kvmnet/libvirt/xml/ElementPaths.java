package io.kvmnet.libvirt.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which elements and attributes a document has, wherever and however often. */
final class ElementPaths {

  /** What libvirt prints in another way than it was written, or only prints. */
  private static final Set<String> SAID_OTHERWISE =
      Set.of(
          "/network/@connections",
          "/network/forward/interface",
          "/network/forward/interface/@dev",
          "/network/forward/interface/@connections",
          "/network/ip/@netmask",
          "/network/ip/@family",
          "/network/route/@netmask",
          "/network/route/@family",
          "/network/dns/srv/@port",
          "/network/dns/srv/@priority",
          "/network/dns/srv/@weight");

  private ElementPaths() {}

  /** What the first document has and the second has not. */
  static SortedSet<String> missing(XMLInputFactory readers, String from, String in)
      throws XMLStreamException {
    SortedSet<String> paths = of(readers, from);
    paths.removeAll(of(readers, in));
    paths.removeAll(SAID_OTHERWISE);
    return paths;
  }

  private static SortedSet<String> of(XMLInputFactory readers, String xml)
      throws XMLStreamException {
    SortedSet<String> paths = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.push("");
    XMLStreamReader reader =
        new BoundedReader(readers.createXMLStreamReader(new StringReader(xml)));
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          open.push(open.getFirst() + "/" + reader.getLocalName());
          addAll(paths, open.getFirst(), reader);
        }
        case XMLStreamReader.END_ELEMENT -> open.pop();
        default -> {}
      }
    }
    return paths;
  }

  private static void addAll(Set<String> paths, String path, XMLStreamReader reader) {
    paths.add(path);
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      paths.add(path + "/@" + reader.getAttributeLocalName(i));
    }
  }
}
