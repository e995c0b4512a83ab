package io.kvmnet.libvirt.schema;

import java.util.Map;

/** The prefixes that libvirt prints for its namespaces. */
final class Namespaces {

  private static final Map<String, String> PREFIXES =
      Map.of("", "", "http://libvirt.org/schemas/network/dnsmasq/1.0", "dnsmasq:");

  private Namespaces() {}

  /** Returns the prefix with its colon; empty for no namespace. */
  static String prefix(String uri) {
    String prefix = PREFIXES.get(uri);
    return prefix == null ? "{" + uri + "}" : prefix;
  }
}
