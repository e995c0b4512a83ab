package io.kvmnet.model;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import io.kvmnet.error.InvalidNetworkException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * IP addresses as text, both ways, without ever asking a name server.
 *
 * @since 0.1.0
 */
public final class InetAddresses {

  private static final Pattern CHARACTERS = Pattern.compile("[0-9a-fA-F:.]+");

  private static final IPAddressStringParameters PLAIN =
      new IPAddressStringParameters.Builder()
          .allowEmpty(false)
          .allowAll(false)
          .allowPrefix(false)
          .allowMask(false)
          .allowPrefixOnly(false)
          .allowWildcardedSeparator(false)
          .allowSingleSegment(false)
          .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
          .getIPv4AddressParametersBuilder()
          .allowBinary(false)
          .allow_inet_aton(false)
          .allowLeadingZeros(false)
          .getParentBuilder()
          .getIPv6AddressParametersBuilder()
          .allowBinary(false)
          .allowZone(false)
          .allowBase85(false)
          .getParentBuilder()
          .toParams();

  private InetAddresses() {}

  /**
   * Reads an address: four decimal octets without leading zeros, or IPv6 text after RFC 4291
   * without a zone.
   *
   * @param text for example {@code 192.168.150.1} or {@code fd00:1::1}
   * @return the address; an {@link java.net.Inet6Address} exactly where the text was IPv6
   * @throws InvalidNetworkException if the text is anything else, a host name or white space
   *     included, or an IPv4-mapped IPv6 address, which the JDK takes for IPv4
   */
  public static InetAddress parse(String text) {
    IPAddress address = read(text);
    if (address.isIPv6() && address.toIPv6().isIPv4Mapped()) {
      throw invalid(text);
    }
    return address.toInetAddress();
  }

  /**
   * Writes an address as RFC 5952 wants it: lower case, the longest run of zeros compressed.
   *
   * @param address any address; a zone is left out
   * @return for example {@code fd00:1::1}
   */
  public static String format(InetAddress address) {
    if (address instanceof Inet4Address) {
      // The JDK's text is the canonical one, unlike that of IPv6, and costs far less.
      return address.getHostAddress();
    }
    return toIpAddress(address).toCanonicalString();
  }

  static IPAddress toIpAddress(InetAddress address) {
    return new inet.ipaddr.IPAddressNetwork.IPAddressGenerator().from(address.getAddress());
  }

  private static IPAddress read(String text) {
    Objects.requireNonNull(text, "address");
    // The parser would pass over white space.
    if (!CHARACTERS.matcher(text).matches()) {
      throw invalid(text);
    }
    try {
      IPAddress address = new IPAddressString(text, PLAIN).toAddress();
      if (address == null || address.isMultiple()) {
        throw invalid(text);
      }
      return address;
    } catch (AddressStringException | IncompatibleAddressException e) {
      throw invalid(text);
    }
  }

  private static InvalidNetworkException invalid(String text) {
    return InvalidNetworkException.of(
        "ip address", text, "must be an IPv4 or IPv6 address, such as 192.168.150.1 or fd00:1::1");
  }
}
