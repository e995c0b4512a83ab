package io.kvmnet.model;

import io.kvmnet.error.InvalidNetworkException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A 48-bit MAC address (IEEE 802). Immutable; equal when all six octets are.
 *
 * @since 0.1.0
 */
public final class MacAddress implements Comparable<MacAddress> {

  private static final Pattern TEXT =
      Pattern.compile("[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}|[0-9a-fA-F]{2}(-[0-9a-fA-F]{2}){5}");
  private static final int GROUP_BIT = 1;

  private final String text;

  private MacAddress(String text) {
    this.text = text;
  }

  /**
   * Reads an address.
   *
   * @param text six octets of two hexadecimal digits, in either case, all separated by {@code :} or
   *     all by {@code -}
   * @return the address
   * @throws InvalidNetworkException if the text is anything else
   */
  public static MacAddress of(String text) {
    Objects.requireNonNull(text, "text");
    if (!TEXT.matcher(text).matches()) {
      throw InvalidNetworkException.of(
          "mac address", text, "must be six octets of two hex digits, such as 52:54:00:12:34:56");
    }
    return new MacAddress(text.replace('-', ':').toLowerCase(Locale.ROOT));
  }

  /**
   * Tells whether the address names a group of stations (the lowest bit of the first octet is set),
   * as broadcast and multicast do; no interface can have such an address.
   *
   * @return true for a group address
   */
  public boolean isMulticast() {
    return (HexFormat.fromHexDigits(text, 0, 2) & GROUP_BIT) != 0;
  }

  /** Orders by the octets. */
  @Override
  public int compareTo(MacAddress other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MacAddress that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /**
   * Returns the canonical text, which libvirt prints too.
   *
   * @return for example {@code 52:54:00:12:34:56}, in lower case
   */
  @Override
  public String toString() {
    return text;
  }
}
