package io.kvmnet.libvirt;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Reads libvirt's URIs: {@code driver[+transport]://[user@][host][:port]/[path][?parameters]}. */
final class Uris {

  private static final String TEST = "test";

  private static final Set<String> DRIVERS =
      Set.of(
          "bhyve", "ch", "esx", "lxc", "network", "openvz", "qemu", "remote", TEST, "vbox", "vz",
          "xen");

  private Uris() {}

  static boolean isLibvirts(URI uri) {
    return DRIVERS.contains(driver(uri));
  }

  static boolean isTestDriver(URI uri) {
    return driver(uri).equals(TEST);
  }

  private static String driver(URI uri) {
    String scheme = uri.getScheme();
    if (scheme == null) {
      return "";
    }
    int transport = scheme.indexOf('+');
    return (transport < 0 ? scheme : scheme.substring(0, transport)).toLowerCase(Locale.ROOT);
  }
}
