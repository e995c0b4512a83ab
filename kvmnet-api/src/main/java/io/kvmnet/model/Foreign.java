package io.kvmnet.model;

import io.kvmnet.internal.Printable;
import java.util.Objects;

/**
 * Something in a network's definition that the model has no place for, carried along as it is: what
 * was read with it is written with it, as long as the element that it stands in is there.
 *
 * @since 0.1.0
 */
public sealed interface Foreign permits Foreign.Attribute, Foreign.Element {

  /**
   * Returns the path of the element that it stands in.
   *
   * @return names from the root on, list entries with their key, for example {@code
   *     /network/ip[192.168.150.1]/dhcp}
   */
  String parent();

  /**
   * Returns where it stands itself.
   *
   * @return for example {@code /network/bridge/@colour}
   */
  String path();

  /**
   * An attribute.
   *
   * @param parent see {@link Foreign#parent()}
   * @param name the local name; in a namespace <code>{namespace}name</code>
   * @param value the value, not escaped
   * @since 0.1.0
   */
  record Attribute(String parent, String name, String value) implements Foreign {

    /**
     * Refuses nulls.
     *
     * @param parent see {@link Foreign#parent()}
     * @param name the local name; in a namespace <code>{namespace}name</code>
     * @param value the value, not escaped
     */
    public Attribute {
      Objects.requireNonNull(parent, "parent");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String path() {
      return parent + "/@" + name;
    }

    @Override
    public String toString() {
      return Printable.line(path() + "=" + value);
    }
  }

  /**
   * An element with all that is in it.
   *
   * @param parent see {@link Foreign#parent()}
   * @param xml the element; kept in a canonical spelling
   * @since 0.1.0
   */
  record Element(String parent, String xml) implements Foreign {

    /**
     * Reads the element.
     *
     * @param parent see {@link Foreign#parent()}
     * @param xml one element, well-formed by itself; without document types and entities
     * @throws io.kvmnet.error.InvalidNetworkException if it is not
     */
    public Element {
      Objects.requireNonNull(parent, "parent");
      xml = CanonicalXml.of("foreign", xml).text();
    }

    @Override
    public String path() {
      return parent + "/" + CanonicalXml.of("foreign", xml).name();
    }

    @Override
    public String toString() {
      return Printable.line(parent + "/" + xml);
    }
  }
}
