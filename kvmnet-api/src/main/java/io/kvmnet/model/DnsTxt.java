package io.kvmnet.model;

import io.kvmnet.internal.Words;
import java.util.Objects;

/**
 * A TXT record (RFC 1035, 3.3.14) that the network's DNS answers. Libvirt's {@code <txt>} element.
 *
 * @param name the record's name: letters, digits, {@code -} and {@code .}
 * @param value the record's text, not empty
 * @since 0.1.0
 */
public record DnsTxt(String name, String value) {

  /**
   * Refuses nulls.
   *
   * @param name the record's name: letters, digits, {@code -} and {@code .}
   * @param value the record's text, not empty
   */
  public DnsTxt {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  /**
   * Puts the record into words, for a log line.
   *
   * @return for example {@code lab 'hello world'}
   */
  @Override
  public String toString() {
    return Words.of(name).add("'" + value + "'").toString();
  }
}
