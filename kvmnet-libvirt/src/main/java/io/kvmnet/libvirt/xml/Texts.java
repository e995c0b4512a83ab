package io.kvmnet.libvirt.xml;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.model.Cidr;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.LeaseTime;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in attributes, as values. */
final class Texts {

  private Texts() {}

  static Optional<String> present(@Nullable String text) {
    return Optional.ofNullable(text).filter(value -> !value.isEmpty());
  }

  /** An address in its canonical spelling, for a key; as it is if it is none. */
  static String address(@Nullable String text) {
    try {
      return text == null ? "" : InetAddresses.format(InetAddresses.parse(text));
    } catch (InvalidNetworkException e) {
      return String.valueOf(text);
    }
  }

  /** What is there of some texts. */
  static String joined(@Nullable String... texts) {
    return Arrays.stream(texts)
        .filter(text -> text != null && !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  static String required(String path, @Nullable String text) {
    return present(text)
        .orElseThrow(() -> InvalidNetworkException.of(path, "", "must not be missing"));
  }

  /** Libvirt also takes 32 digits without dashes. */
  static UUID uuid(String text) {
    String digits = text.replace("-", "").strip();
    if (!digits.matches("[0-9a-fA-F]{32}")) {
      throw InvalidNetworkException.of("uuid", text, "must be 32 hexadecimal digits");
    }
    BigInteger bits = new BigInteger(digits, 16);
    return new UUID(bits.shiftRight(64).longValue(), bits.longValue());
  }

  /**
   * A number that may have a {@code 0x}, or be octal, as C's {@code strtoul} with base 0 reads it.
   */
  static int coded(String path, @Nullable String text) {
    String digits = required(path, text);
    try {
      long number = Long.decode(digits);
      if (number >= 0 && number <= Integer.MAX_VALUE) {
        return (int) number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw InvalidNetworkException.of(path, digits, "must be a whole number");
  }

  static int integer(String path, @Nullable String text) {
    long number = number(path, text);
    if (number > Integer.MAX_VALUE) {
      throw InvalidNetworkException.of(path, String.valueOf(text), "is too large");
    }
    return (int) number;
  }

  /** A number where libvirt takes zero for nothing said. */
  static OptionalInt positive(String path, @Nullable String text) {
    int number = integer(path, text);
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  static long number(String path, @Nullable String text) {
    String digits = required(path, text);
    if (!digits.matches("[0-9]{1,18}")) {
      throw InvalidNetworkException.of(path, digits, "must be a whole number");
    }
    return Long.parseLong(digits);
  }

  static Optional<Boolean> yesNo(String path, @Nullable String text) {
    return Optional.ofNullable(text)
        .map(
            value ->
                switch (value) {
                  case "yes" -> true;
                  case "no" -> false;
                  default -> throw InvalidNetworkException.of(path, value, "must be yes or no");
                });
  }

  /** One of libvirt's words. */
  static <E> Optional<E> word(
      String path, @Nullable String text, E[] values, Function<E, String> word) {
    return Optional.ofNullable(text)
        .map(
            value ->
                Arrays.stream(values)
                    .filter(one -> word.apply(one).equals(value))
                    .findFirst()
                    .orElseThrow(() -> unknown(path, value, values, word)));
  }

  private static <E> InvalidNetworkException unknown(
      String path, String value, E[] values, Function<E, String> word) {
    String known = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
    return InvalidNetworkException.of(path, value, "must be one of " + known);
  }

  /** A count that libvirt only prints. */
  static OptionalInt count(String path, @Nullable String text) {
    return text == null ? OptionalInt.empty() : OptionalInt.of(integer(path, text));
  }

  static LeaseTime lease(String expiry, @Nullable String unit) {
    long count = number("lease.expiry", expiry);
    if (count == 0) {
      return LeaseTime.infinite();
    }
    ChronoUnit chrono =
        switch (present(unit).orElse("minutes")) {
          case "seconds" -> ChronoUnit.SECONDS;
          case "minutes" -> ChronoUnit.MINUTES;
          case "hours" -> ChronoUnit.HOURS;
          default ->
              throw InvalidNetworkException.of(
                  "lease.unit", String.valueOf(unit), "must be seconds, minutes or hours");
        };
    try {
      return LeaseTime.of(chrono.getDuration().multipliedBy(count));
    } catch (ArithmeticException e) {
      throw InvalidNetworkException.of("lease.expiry", expiry, "is too large");
    }
  }

  /** An address whose family, where libvirt wants it said, is said rightly. */
  static InetAddress address(String path, @Nullable String address, @Nullable String family) {
    InetAddress parsed = InetAddresses.parse(required(path + ".address", address));
    boolean ipv4 = parsed.getAddress().length == 4;
    boolean right = ipv4 ? family == null || family.equals("ipv4") : "ipv6".equals(family);
    if (!right) {
      throw InvalidNetworkException.of(
          path + ".family",
          family == null ? "" : family,
          "must be " + (ipv4 ? "ipv4" : "ipv6") + " for " + address);
    }
    return parsed;
  }

  /** A network address with netmask or prefix. */
  static Cidr cidr(
      String path,
      InetAddress network,
      @Nullable String netmask,
      @Nullable String prefix,
      int otherwise) {
    return Cidr.of(network, prefixLength(path, network, netmask, prefix, () -> otherwise));
  }

  /** The block that an address lies in; where nothing is said, of its class. */
  static Cidr around(
      String path, InetAddress address, @Nullable String netmask, @Nullable String prefix) {
    return Cidr.containing(
        address, prefixLength(path, address, netmask, prefix, () -> classPrefix(address)));
  }

  /** What libvirt takes where neither is said: the class of an IPv4 address, and /64. */
  private static int classPrefix(InetAddress address) {
    byte[] octets = address.getAddress();
    if (octets.length != 4) {
      return 64;
    }
    int first = Byte.toUnsignedInt(octets[0]);
    if (first >= 224) {
      throw InvalidNetworkException.of(
          "ip.prefix", "", "must be given for " + InetAddresses.format(address));
    }
    return first < 128 ? 8 : first < 192 ? 16 : 24;
  }

  private static int prefixLength(
      String path,
      InetAddress address,
      @Nullable String netmask,
      @Nullable String prefix,
      IntSupplier otherwise) {
    // Libvirt takes prefix='0' for no prefix.
    int length = Optional.ofNullable(prefix).map(text -> integer(path + ".prefix", text)).orElse(0);
    if (netmask != null && (length > 0 || address.getAddress().length != 4)) {
      throw InvalidNetworkException.of(
          path + ".netmask", netmask, "must not be there beside a prefix, nor for IPv6");
    }
    if (length > 0) {
      return length;
    }
    return Optional.ofNullable(netmask)
        .map(mask -> maskLength(path, mask))
        .orElseGet(otherwise::getAsInt);
  }

  private static int maskLength(String path, String netmask) {
    BigInteger bits = new BigInteger(1, InetAddresses.parse(netmask).getAddress());
    int length = bits.bitCount();
    BigInteger whole = BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE.shiftLeft(32 - length));
    if (!bits.equals(whole)) {
      throw InvalidNetworkException.of(path + ".netmask", netmask, "must be contiguous");
    }
    return length;
  }

  /** Refuses what XML 1.0 (2.2) cannot hold in any spelling; JAXB writes it as it is. */
  static String requireLegal(String xml) {
    xml.codePoints()
        .filter(point -> !isLegal(point))
        .findFirst()
        .ifPresent(
            point -> {
              throw InvalidNetworkException.of(
                  "text", Character.toString(point), "must not hold what XML cannot");
            });
    return xml;
  }

  private static boolean isLegal(int point) {
    if (point < ' ') {
      return point == '\t' || point == '\n' || point == '\r';
    }
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return !surrogate && point != 0xFFFE && point != 0xFFFF;
  }
}
