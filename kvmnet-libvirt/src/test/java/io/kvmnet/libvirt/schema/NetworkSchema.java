package io.kvmnet.libvirt.schema;

import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.SAXSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A schema of libvirt's {@code <network>}, in RELAX NG, read once. Safe for use by several threads.
 */
public final class NetworkSchema {

  /** Where the packages of libvirt put it; it includes two more files from there. */
  public static final Path INSTALLED = Path.of("/usr/share/libvirt/schemas/network.rng");

  private final Schema schema;
  private final SortedSet<String> paths;

  private NetworkSchema(Schema schema, SortedSet<String> paths) {
    this.schema = schema;
    this.paths = paths;
  }

  /**
   * Returns the schema of the libvirt on this machine.
   *
   * @throws UncheckedIOException if there is none; {@link RequiresNetworkSchema} looks beforehand
   */
  public static NetworkSchema installed() {
    return Installed.SCHEMA;
  }

  /**
   * Reads a schema and what it includes.
   *
   * @throws UncheckedIOException if a file can't be read
   * @throws IllegalArgumentException if they are no RELAX NG schema
   */
  public static NetworkSchema read(Path file) {
    Messages messages = new Messages();
    try {
      Schema schema =
          SAXSchemaReader.getInstance()
              .createSchema(new InputSource(file.toUri().toString()), properties(messages));
      return new NetworkSchema(schema, SchemaPaths.of(Grammar.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | IncorrectSchemaException e) {
      throw new IllegalArgumentException(file + " is no schema: " + messages.list(), e);
    }
  }

  /**
   * Says what is wrong with a document.
   *
   * @param xml any text
   * @return a message for each fault, with line and column; empty if the document is valid. Text
   *     that is not well-formed, or that has a document type declaration, is not valid.
   */
  public List<String> validate(String xml) {
    Messages messages = new Messages();
    Validator validator = schema.createValidator(properties(messages));
    try {
      XMLReader reader = reader();
      reader.setErrorHandler(messages);
      reader.setContentHandler(validator.getContentHandler());
      reader.parse(new InputSource(new StringReader(xml)));
    } catch (SAXException e) {
      messages.addUnlessReported(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages.list();
  }

  /**
   * Returns the path of each element and attribute that the schema allows, for example {@code
   * /network/ip/dhcp/host/@mac} or {@code /network/dnsmasq:options}; where any name may stand, a
   * {@code *} stands for it and what is below.
   */
  public SortedSet<String> paths() {
    return paths;
  }

  private static PropertyMap properties(Messages messages) {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, messages);
    return properties.toPropertyMap();
  }

  private static XMLReader reader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's parser can refuse document types", e);
    }
  }

  /** Made on first need. */
  private static final class Installed {
    static final NetworkSchema SCHEMA = read(INSTALLED);
  }
}
