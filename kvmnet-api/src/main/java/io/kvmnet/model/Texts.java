package io.kvmnet.model;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The forms that names and texts have in libvirt's schema ({@code basictypes.rng}). */
final class Texts {

  /** {@code dnsName}. */
  static final Pattern DNS_NAME = Pattern.compile("[a-zA-Z0-9.-]+");

  /** {@code dnsName}, as the DHCP parser wants it to begin. */
  static final Pattern HOST_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.-]*");

  /** An interface name that neither the kernel nor libvirt's schema refuses. */
  static final Pattern INTERFACE = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9_.-]+");

  static final Pattern CLIENT_ID = Pattern.compile("[0-9a-fA-F]{1,2}(:[0-9a-fA-F]{1,2})*");

  static final String DNS_NAME_RULE = "must have letters, digits, '-' and '.' only";

  static final String INTERFACE_RULE =
      "must be an interface name: 1 to 15 letters, digits, '_', '.' and '-'";

  /** {@code IFNAMSIZ}, without the closing zero. */
  private static final int LONGEST_INTERFACE = 15;

  private Texts() {}

  static boolean isInterface(String name) {
    return INTERFACE.matcher(name).matches()
        && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_INTERFACE;
  }

  /** Control characters, and what XML 1.0 cannot say. */
  static boolean isUnfit(int point) {
    return Character.isISOControl(point)
        || (point >= 0xd800 && point <= 0xdfff)
        || point == 0xfffe
        || point == 0xffff;
  }
}
