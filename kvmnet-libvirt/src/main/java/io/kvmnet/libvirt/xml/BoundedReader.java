package io.kvmnet.libvirt.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Refuses document types, entities, and more elements or deeper nesting than any network has. */
final class BoundedReader extends StreamReaderDelegate {

  private static final int DEEPEST = 64;

  /** As many reservations as libvirt's protocol can carry, each with a lease. */
  private static final int MOST = 200_000;

  private int depth;
  private int elements;

  BoundedReader(XMLStreamReader reader) {
    super(reader);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new XMLStreamException("document types and entities are refused");
      case XMLStreamConstants.START_ELEMENT -> deeper();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {}
    }
    return event;
  }

  /** Not left to the reader below, which would pass by {@link #next()}. */
  @Override
  public int nextTag() throws XMLStreamException {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.CHARACTERS && !isWhiteSpace()) {
        throw new XMLStreamException("text where an element was expected");
      }
      event = next();
    }
    return event;
  }

  private void deeper() throws XMLStreamException {
    elements++;
    if (elements > MOST) {
      throw new XMLStreamException("more than " + MOST + " elements");
    }
    depth++;
    if (depth > DEEPEST) {
      throw new XMLStreamException("nested deeper than " + DEEPEST + " elements");
    }
  }
}
