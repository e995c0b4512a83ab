package io.kvmnet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every address and block. */
class ValuePropertiesTest {

  @Property
  void cidr_printedAndReadAgain_isTheSame(@ForAll("cidrs") Cidr cidr) {
    assertThat(Cidr.of(cidr.toString())).isEqualTo(cidr).hasSameHashCodeAs(cidr);
  }

  @Property
  void cidr_ofItsParts_isTheSame(@ForAll("cidrs") Cidr cidr) {
    assertThat(Cidr.of(cidr.network(), cidr.prefixLength())).isEqualTo(cidr);
  }

  @Property
  void cidr_containsItsFirstAndItsLastAddress(@ForAll("cidrs") Cidr cidr) {
    assertThat(cidr.contains(cidr.network())).isTrue();
    assertThat(cidr.contains(cidr.last())).isTrue();
    assertThat(cidr.address(0)).isEqualTo(cidr.network());
    assertThat(cidr.contains(cidr.address(cidr.size() - 1))).isTrue();
  }

  @Property
  void containing_itsAddress_containsIt(
      @ForAll("addresses") InetAddress address, @ForAll @IntRange(max = 32) int prefix) {
    assertThat(Cidr.containing(address, prefix).contains(address)).isTrue();
  }

  @Property
  void overlaps_isSymmetricAndAgreesWithContains(
      @ForAll("cidrs") Cidr one, @ForAll("cidrs") Cidr other) {
    assertThat(one.overlaps(other))
        .isEqualTo(other.overlaps(one))
        .isEqualTo(one.contains(other.network()) || other.contains(one.network()));
  }

  @Property
  void address_formattedAndParsed_isTheSame(@ForAll("addresses") InetAddress address) {
    assertThat(InetAddresses.parse(InetAddresses.format(address))).isEqualTo(address);
  }

  @Property
  void mac_inAnySpelling_isTheSame(@ForAll("macs") MacAddress mac) {
    assertThat(MacAddress.of(mac.toString())).isEqualTo(mac).hasSameHashCodeAs(mac);
    assertThat(MacAddress.of(mac.toString().toUpperCase(Locale.ROOT).replace(':', '-')))
        .isEqualTo(mac)
        .isEqualByComparingTo(mac);
  }

  @Provide
  static Arbitrary<Cidr> cidrs() {
    return ValueArbitraries.cidrs();
  }

  @Provide
  static Arbitrary<InetAddress> addresses() {
    return Arbitraries.oneOf(ValueArbitraries.addresses(4), ValueArbitraries.addresses(16));
  }

  @Provide
  static Arbitrary<MacAddress> macs() {
    return ValueArbitraries.macs();
  }
}
