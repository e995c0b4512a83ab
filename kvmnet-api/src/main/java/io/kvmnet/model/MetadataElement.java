package io.kvmnet.model;

import io.kvmnet.error.InvalidNetworkException;

/**
 * An application's own element in a network's definition, which libvirt keeps for it. A network has
 * at most one for each namespace. Libvirt's {@code <metadata>} element holds them.
 *
 * <p>Equal when they say the same: prefixes stay as written, the order of attributes, the kind of
 * quotes and white space between elements have no meaning.
 *
 * @since 0.1.0
 */
public final class MetadataElement {

  private final CanonicalXml element;

  private MetadataElement(CanonicalXml element) {
    this.element = element;
  }

  /**
   * Reads an element.
   *
   * @param xml one element in a namespace, for example {@code <owner
   *     xmlns='https://example.org/lab'>web team</owner>}
   * @return the element
   * @throws InvalidNetworkException if the text is not one well-formed element in a namespace, or
   *     has a document type or an entity
   */
  public static MetadataElement of(String xml) {
    CanonicalXml element = CanonicalXml.of("metadata", xml);
    if (element.namespace().isEmpty()) {
      throw InvalidNetworkException.of(
          "metadata", xml, "must be in a namespace; libvirt drops it otherwise");
    }
    return new MetadataElement(element);
  }

  /**
   * Returns the namespace by which libvirt tells one application's element from another's.
   *
   * @return a URI, not empty
   */
  public String namespace() {
    return element.namespace();
  }

  /**
   * Returns the element as XML.
   *
   * @return a document without an XML declaration, in a canonical spelling
   */
  public String xml() {
    return element.text();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MetadataElement that && xml().equals(that.xml());
  }

  @Override
  public int hashCode() {
    return xml().hashCode();
  }

  /** Returns {@link #xml()}. */
  @Override
  public String toString() {
    return xml();
  }
}
