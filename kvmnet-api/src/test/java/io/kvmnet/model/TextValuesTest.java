package io.kvmnet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kvmnet.error.InvalidNetworkException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are read from text and print it: addresses, ranges, times. */
class TextValuesTest {

  @ParameterizedTest
  @CsvSource({
    "52:54:00:12:34:56, 52:54:00:12:34:56",
    "52-54-00-AB-CD-EF, 52:54:00:ab:cd:ef",
    "FF:FF:FF:FF:FF:FF, ff:ff:ff:ff:ff:ff",
  })
  void macAddress_anySpelling_printsCanonically(String text, String canonical) {
    assertThat(MacAddress.of(text)).hasToString(canonical).isEqualTo(MacAddress.of(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "52:54:00:12:34",
        "52:54:00:12:34:56:78",
        "52:54:00:12:34:5g",
        "525400123456",
        "52:54-00:12:34:56",
        "5254.0012.3456",
        "2:54:00:12:34:56",
        "52:54:00:12:34:56 ",
        "52:54:00:12:34:٥6",
      })
  void macAddress_badText_isRefusedAndQuoted(String text) {
    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> MacAddress.of(text))
        .withMessageContaining("mac address '" + text + "': must be six octets");
  }

  @ParameterizedTest
  @CsvSource({
    "52:54:00:00:00:01, false",
    "01:00:5e:00:00:01, true",
    "33:33:00:00:00:01, true",
    "ff:ff:ff:ff:ff:ff, true",
    "02:00:00:00:00:ff, false",
  })
  void isMulticast_looksAtTheLowestBitOfTheFirstOctet(String text, boolean expected) {
    assertThat(MacAddress.of(text).isMulticast()).isEqualTo(expected);
  }

  @Test
  void macAddresses_sortByOctets() {
    assertThat(
            Stream.of("ff:00:00:00:00:00", "0a:00:00:00:00:00", "A0:00:00:00:00:00")
                .map(MacAddress::of)
                .sorted())
        .extracting(MacAddress::toString)
        .containsExactly("0a:00:00:00:00:00", "a0:00:00:00:00:00", "ff:00:00:00:00:00");
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.150.1,   192.168.150.1",
    "0.0.0.0,         0.0.0.0",
    "fd00:0:0::0001,  fd00::1",
    "FD00::A,         fd00::a",
    "1:0:0:2:0:0:0:3, 1:0:0:2::3",
    "64:ff9b::8.8.8.8, 64:ff9b::808:808",
  })
  void parse_anySpelling_formatsCanonically(String text, String canonical) {
    InetAddress address = InetAddresses.parse(text);

    assertThat(InetAddresses.format(address)).isEqualTo(canonical);
    assertThat(address)
        .isInstanceOf(text.contains(":") ? Inet6Address.class : Inet4Address.class)
        .isEqualTo(InetAddresses.parse(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "10.0.0",
        "10.0.0.256",
        "10.0.0.01",
        "0x0a.0.0.1",
        "10.0.0.1/24",
        "10.0.0.*",
        "10.0.0.1-9",
        "localhost",
        "example.org",
        "fd00::1%eth0",
        "fd00::1/64",
        "[fd00::1]",
        ":::",
        "1::2::3",
        "::ffff:10.0.0.1",
        "*",
        "10.0.0.1 ",
        "١.٢.٣.٤",
        "fd00::10000",
      })
  void parse_badText_isRefusedAndQuoted(String text) {
    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> InetAddresses.parse(text))
        .withMessageContaining("ip address '" + text + "': must be an IPv4 or IPv6 address");
  }

  @Test
  void format_leavesZoneAndHostNameOut() throws UnknownHostException {
    byte[] bytes = InetAddresses.parse("fe80::1").getAddress();

    assertThat(InetAddresses.format(Inet6Address.getByAddress("gate", bytes, 7)))
        .isEqualTo("fe80::1");
  }

  @ParameterizedTest
  @CsvSource({
    "0000:03:10.1, 0000:03:10.1",
    "03:10.1,      0000:03:10.1",
    "00AF:FF:1F.7, 00af:ff:1f.7",
  })
  void pciAddress_anySpelling_printsCanonically(String text, String canonical) {
    assertThat(PciAddress.of(text)).hasToString(canonical).isEqualTo(PciAddress.of(canonical));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "03:10", "03:10.8", "3:10.1", "0000:03:10.1 ", "000g:03:10.1"})
  void pciAddress_badText_isRefusedAndQuoted(String text) {
    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> PciAddress.of(text))
        .withMessageContaining("PCI address '" + text + "': must be");
  }

  @Test
  void ranges_printBothEnds() {
    assertThat(new PortRange(1024, 65_535)).hasToString("1024-65535");
    assertThat(AddressRange.of("10.0.0.1", "10.0.0.9")).hasToString("10.0.0.1-10.0.0.9");
    assertThat(DhcpRange.of("fd00:0::1", "fd00::9")).hasToString("fd00::1-fd00::9");
  }

  @ParameterizedTest
  @CsvSource({"PT2M, PT2M", "PT3600S, PT1H", "P7D, PT168H"})
  void leaseTime_printsTheDuration(Duration duration, String text) {
    assertThat(LeaseTime.of(duration)).hasToString(text);
    assertThat(LeaseTime.of(duration).isInfinite()).isFalse();
  }

  @Test
  void leaseTime_infinite_isZeroAndSaysSo() {
    assertThat(LeaseTime.infinite()).hasToString("infinite");
    assertThat(LeaseTime.infinite().isInfinite()).isTrue();
    assertThat(LeaseTime.infinite().duration()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT-0.000000001S"})
  void leaseTime_notPositive_isRefused(Duration duration) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeaseTime.of(duration))
        .withMessage("a lease time is positive, not " + duration);
  }

  @Test
  void dnsDomain_tellsOnlyWhatIsSaid() {
    assertThat(DnsDomain.of("lab.test")).hasToString("lab.test");
    assertThat(DnsDomain.builder().name("lab.test").localOnly(true).register(false).build())
        .hasToString("lab.test localOnly on register off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "lab_test", "läb", "a'b", "a\nb"})
  void dnsDomain_badName_isRefusedWithTheNetwork(String name) {
    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> Network.isolated().name("lab").domain(name).build())
        .withMessageContaining("domain.name '" + name.replace("\n", "\\u000a") + "'");
  }
}
