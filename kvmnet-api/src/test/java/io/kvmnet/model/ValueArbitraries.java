package io.kvmnet.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary small values, each valid by itself. */
public final class ValueArbitraries {

  private static final char[] SPECIAL = " <>&\"'\\#;=%äß漢".toCharArray();

  private ValueArbitraries() {}

  /** IPv4 and IPv6 blocks of any size. */
  public static Arbitrary<Cidr> cidrs() {
    return Arbitraries.oneOf(
        Combinators.combine(addresses(4), Arbitraries.integers().between(0, 32))
            .as(Cidr::containing),
        Combinators.combine(addresses(16), Arbitraries.integers().between(0, 128))
            .as(Cidr::containing));
  }

  /** Addresses of four or of sixteen bytes; those of sixteen are unique local ones, fd00::/8. */
  public static Arbitrary<InetAddress> addresses(int bytes) {
    return Arbitraries.bytes()
        .array(byte[].class)
        .ofSize(bytes)
        .map(
            raw -> {
              if (bytes > 4) {
                raw[0] = (byte) 0xfd;
              }
              return address(raw);
            });
  }

  /** MAC addresses that an interface can have. */
  public static Arbitrary<MacAddress> unicastMacs() {
    return macs().filter(mac -> !mac.isMulticast());
  }

  /** MAC addresses of any kind. */
  public static Arbitrary<MacAddress> macs() {
    return Arbitraries.strings()
        .withChars("0123456789abcdef")
        .ofLength(12)
        .map(digits -> MacAddress.of(digits.replaceAll("(..)(?=.)", "$1:")));
  }

  /** Lower-case words that are fit for an interface, a host, a domain or a zone. */
  public static Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'z').numeric().ofMaxLength(7).map(s -> "x" + s);
  }

  /** One line of text with all that XML wants escaped, beginning and ending with a letter. */
  public static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars(SPECIAL)
        .alpha()
        .ofMaxLength(20)
        .map(text -> "a" + text + "z");
  }

  /** Lease times that libvirt takes. */
  public static Arbitrary<LeaseTime> leaseTimes() {
    return Arbitraries.oneOf(
        Arbitraries.just(LeaseTime.infinite()),
        Arbitraries.integers()
            .between(120, 1_000_000)
            .map(seconds -> LeaseTime.of(Duration.ofSeconds(seconds))));
  }

  /** Limits of what guests' ports may send and receive. */
  public static Arbitrary<Bandwidth> bandwidths() {
    return Combinators.combine(rates(), rates().optional())
        .as((in, out) -> Bandwidth.builder().inbound(in).outbound(out).build());
  }

  /** One tag, or a trunk of several of which at most one is native. */
  public static Arbitrary<Vlan> vlans() {
    Arbitrary<List<Integer>> ids =
        Arbitraries.integers().between(0, 4095).list().uniqueElements().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(ids, Arbitraries.of(NativeMode.class).optional(), booleans())
        .as(
            (tags, mode, trunk) -> {
              List<VlanTag> all = new ArrayList<>();
              tags.forEach(id -> all.add(new VlanTag(id, Optional.empty())));
              mode.ifPresent(first -> all.set(0, new VlanTag(tags.get(0), Optional.of(first))));
              return Vlan.builder()
                  .tags(all)
                  .trunk(trunk || tags.size() > 1 || mode.isPresent())
                  .build();
            });
  }

  /** Lists without an order: the same entries in another one. */
  static <T> List<T> reversed(List<T> list) {
    return IntStream.range(0, list.size()).mapToObj(i -> list.get(list.size() - 1 - i)).toList();
  }

  static Arbitrary<Boolean> booleans() {
    return Arbitraries.of(true, false);
  }

  private static Arbitrary<BandwidthRate> rates() {
    Arbitrary<Long> amounts = Arbitraries.longs().between(1, 1_000_000);
    return Combinators.combine(amounts, amounts.optional(), amounts.optional())
        .as(
            (average, peak, burst) -> {
              BandwidthRate.Builder rate = BandwidthRate.builder().average(average);
              peak.ifPresent(rate::peak);
              burst.ifPresent(rate::burst);
              return rate.build();
            });
  }

  private static InetAddress address(byte[] raw) {
    try {
      return InetAddress.getByAddress(raw);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(raw.length + " bytes", e);
    }
  }
}
