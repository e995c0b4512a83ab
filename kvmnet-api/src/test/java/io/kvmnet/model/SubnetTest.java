package io.kvmnet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.kvmnet.error.InvalidNetworkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetTest {

  @ParameterizedTest
  @CsvSource({
    "192.168.150.0/24, 192.168.150.1, 192.168.150.2-192.168.150.254",
    "10.0.0.0/30,      10.0.0.1,      10.0.0.2-10.0.0.2",
    "10.0.0.0/29,      10.0.0.1,      10.0.0.2-10.0.0.6",
    "10.0.0.0/16,      10.0.0.1,      10.0.0.2-10.0.255.254",
    "10.0.0.0/8,       10.0.0.1,      10.0.0.2-10.0.255.254",
    "fd00::/64,        fd00::1,       fd00::2-fd00::ffff",
    "fd00::/112,       fd00::1,       fd00::2-fd00::ffff",
    "fd00::/126,       fd00::1,       fd00::2-fd00::3",
  })
  void of_servesAllAddressesButTheGateways(String cidr, String gateway, String range) {
    Subnet subnet = Subnet.of(cidr);

    assertThat(subnet).hasToString(cidr + " gateway " + gateway + " dhcp " + range);
    assertThat(Network.nat().name("lab").subnet(cidr).build().subnets()).containsExactly(subnet);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/31, 10.0.0.0",
    "10.0.0.7/32, 10.0.0.7",
    "fd00::/127,  fd00::",
    "fd00::7/128, fd00::7",
  })
  void of_withNoAddressToGive_hasNoDhcp(String cidr, String gateway) {
    Subnet subnet = Subnet.of(cidr);

    assertThat(subnet.gateway()).isEqualTo(InetAddresses.parse(gateway));
    assertThat(subnet.dhcp()).isEmpty();
    assertThat(Network.nat().name("lab").subnet(cidr).build().subnets()).containsExactly(subnet);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.150.1/24", "fd00::1/64", "10.0.0.0", "10.0.0.0/33", "lab", ""})
  void subnet_badText_isRefusedAndQuoted(String text) {
    assertThatExceptionOfType(InvalidNetworkException.class)
        .isThrownBy(() -> Network.nat().name("lab").subnet(text))
        .withMessageContaining("'" + (text.endsWith("/33") ? "33" : text) + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/29, 10.0.0.6,   10.0.0.1-10.0.0.5",
    "10.0.0.0/29, 10.0.0.1,   10.0.0.2-10.0.0.6",
    "10.0.0.0/29, 10.0.0.3,   10.0.0.1-10.0.0.2 and 10.0.0.4-10.0.0.6",
    "10.0.0.0/30, 10.0.0.2,   10.0.0.1-10.0.0.1",
    "10.0.0.0/8,  10.9.0.1,   10.0.0.1-10.0.255.254",
    "fd00::/64,   fd00::1:0,  fd00::1-fd00::ffff",
    "fd00::/64,   fd00::ffff, fd00::1-fd00::fffe",
  })
  void gateway_insideThePool_isLeftOutOfIt(String cidr, String gateway, String ranges) {
    NatNetwork network = Network.nat().name("lab").subnet(cidr, s -> s.gateway(gateway)).build();

    assertThat(network.subnets())
        .singleElement()
        .extracting(subnet -> subnet.dhcp().orElseThrow())
        .hasToString(ranges);
  }

  @Test
  void noDhcp_leavesGatewayOnly() {
    assertThat(Network.nat().name("lab").subnet("10.0.0.0/24", s -> s.noDhcp()).build().subnets())
        .singleElement()
        .hasToString("10.0.0.0/24 gateway 10.0.0.1");
  }

  @Test
  void dhcpRange_isTheOnlyOne() {
    assertThat(
            Network.nat()
                .name("lab")
                .subnet("10.0.0.0/24", s -> s.dhcpRange("10.0.0.100", "10.0.0.199"))
                .build()
                .subnets())
        .singleElement()
        .hasToString("10.0.0.0/24 gateway 10.0.0.1 dhcp 10.0.0.100-10.0.0.199");
  }

  @Test
  void builder_dhcpThatSaysNothing_isNone() {
    Subnet subnet = Subnet.builder().cidr("10.0.0.0/24").dhcp(Dhcp.builder().build()).build();

    assertThat(subnet).isEqualTo(Subnet.builder().cidr("10.0.0.0/24").build());
  }

  @Test
  void toBuilder_ofServedSubnet_doesNotBringTheOldPoolBack() {
    assertThat(Subnet.of("10.0.0.0/24").toBuilder().noDhcp().build().dhcp()).isEmpty();
  }

  @Test
  void build_withoutAddresses_fails() {
    assertThatIllegalStateException().isThrownBy(() -> Subnet.builder().build());
  }
}
