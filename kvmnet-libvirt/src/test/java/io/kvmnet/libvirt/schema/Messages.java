package io.kvmnet.libvirt.schema;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Gathers what a parser and a validator report. */
final class Messages implements ErrorHandler {

  private final List<String> all = new ArrayList<>();

  List<String> list() {
    return List.copyOf(all);
  }

  /** For what a parser throws, which it has reported before, or not. */
  void addUnlessReported(SAXException failure) {
    if (all.isEmpty()) {
      all.add(String.valueOf(failure.getMessage()));
    }
  }

  @Override
  public void warning(SAXParseException warning) {
    // Not a fault.
  }

  @Override
  public void error(SAXParseException error) {
    all.add(
        "%d:%d: %s".formatted(error.getLineNumber(), error.getColumnNumber(), error.getMessage()));
  }

  @Override
  public void fatalError(SAXParseException error) {
    error(error);
  }
}
