package io.kvmnet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kvmnet.error.InvalidNetworkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @CsvSource({
    "192.168.150.0/24,                          192.168.150.0/24",
    "0.0.0.0/0,                                 0.0.0.0/0",
    "10.0.0.7/32,                               10.0.0.7/32",
    "fd00:0001:0000:0000:0000:0000:0000:0000/64, fd00:1::/64",
    "FD00:A::/32,                               fd00:a::/32",
    "::/0,                                      ::/0",
    "::1/128,                                   ::1/128",
    "10.0.0.0/08,                               10.0.0.0/8",
  })
  void of_anySpelling_printsCanonically(String text, String canonical) {
    assertThat(Cidr.of(text)).hasToString(canonical).isEqualTo(Cidr.of(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/24",
        "10.0.0.0",
        "10.0.0.0/",
        "10.0.0.0/x",
        "10.0.0.0/-1",
        "10.0.0.0/+8",
        "10.0.0.0/8/8",
        "10.0.0/8",
        "10/8",
        "010.0.0.0/8",
        "10.0.0.0/255.0.0.0",
        " 10.0.0.0/8",
        "10.0.0.0/8 ",
        "10.0.0.*/24",
        "10.0.0.0-9/24",
        "localhost/8",
        "fd00::%eth0/64",
        "fd00:/64",
        "::ffff:10.0.0.0/104",
        "10.0.0.0/٨",
      })
  void of_badText_isRefusedAndQuoted(String text) {
    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> Cidr.of(text))
        .withMessageContaining("cidr '" + text + "': must be a network address and a prefix");
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.150.1/24, 192.168.150.0/24",
    "10.1.0.0/8,       10.0.0.0/8",
    "fd00::1/64,       fd00::/64",
  })
  void of_hostBitsSet_isRefusedWithTheBlockToWrite(String text, String block) {
    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> Cidr.of(text))
        .withMessageContaining("'" + text + "'")
        .withMessageContaining("write " + block);
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.0/33, 33, 0 to 32", "fd00::/129, 129, 0 to 128", "::/999, 999, 0 to 128"})
  void of_prefixOutOfRange_isRefused(String text, String prefix, String range) {
    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> Cidr.of(text))
        .withMessageContaining("'" + prefix + "': must lie in " + range);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/24, 10.0.0.0,   true",
    "10.0.0.0/24, 10.0.0.255, true",
    "10.0.0.0/24, 10.0.1.0,   false",
    "10.0.0.0/24, fd00::1,    false",
    "::/0,        10.0.0.0,   false",
    "0.0.0.0/0,   ::1,        false",
    "fd00::/64,   fd00::ffff, true",
    "fd00::/64,   fd00:1::,   false",
  })
  void contains_address_ofThisFamilyAndBlockOnly(String cidr, String address, boolean expected) {
    assertThat(Cidr.of(cidr).contains(InetAddresses.parse(address))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/24, 10.0.0.0/24,   true",
    "10.0.0.0/24, 10.0.0.128/25, true",
    "10.0.0.0/25, 10.0.0.128/25, false",
    "0.0.0.0/0,   ::/0,          false",
    "fd00::/16,   fd00:1::/64,   true",
  })
  void overlaps_isTrueIfOneContainsTheOther(String one, String other, boolean expected) {
    assertThat(Cidr.of(one).overlaps(Cidr.of(other))).isEqualTo(expected);
    assertThat(Cidr.of(other).overlaps(Cidr.of(one))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/24, 256,                 10.0.0.255",
    "10.0.0.7/32, 1,                   10.0.0.7",
    "0.0.0.0/0,   4294967296,          255.255.255.255",
    "fd00::/126,  4,                   fd00::3",
    "fd00::/64,   9223372036854775807, fd00::ffff:ffff:ffff:ffff",
  })
  void size_countsUpToTheLargestLong(String cidr, long size, String last) {
    assertThat(Cidr.of(cidr).size()).isEqualTo(size);
    assertThat(InetAddresses.format(Cidr.of(cidr).last())).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 256, Long.MAX_VALUE, Long.MIN_VALUE})
  void address_outsideOfTheBlock_isRefused(long index) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cidr.of("10.0.0.0/24").address(index))
        .withMessage("10.0.0.0/24 has no address number " + index);
  }

  @Test
  void containing_address_cutsItsHostBits() {
    assertThat(Cidr.containing(InetAddresses.parse("10.1.2.3"), 16)).hasToString("10.1.0.0/16");
  }
}
