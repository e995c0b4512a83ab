package io.kvmnet.libvirt.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.model.Foreign;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.MetadataElement;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.SubnetNetwork;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the model has no place for survives reading, changing something else, and writing. */
class LosslessTest {

  private static final String FULL =
      """
      <network xmlns:v="urn:v" v:mark="0">
        <name v:mark="1">lab</name>
        <uuid v:mark="2">11111111-2222-3333-4444-555555555555</uuid>
        <metadata v:mark="3"><v:owner>ann</v:owner></metadata>
        <forward mode="nat" colour="4"><nat colour="5"><address start="203.0.113.1" end="203.0.113.2" colour="6"/><port start="2000" end="3000" colour="7"/></nat></forward>
        <bridge name="virbr7" colour="8"><paint colour="9"/></bridge>
        <mtu size="1400" colour="10"/>
        <mac address="52:54:00:00:00:01" colour="11"/>
        <domain name="lab.test" colour="12"/>
        <dns colour="13">
          <forwarder addr="10.0.0.53" colour="14"/>
          <txt name="t" value="v" colour="15"/>
          <srv service="ldap" protocol="tcp" target="a.test" colour="16"/>
          <host ip="10.7.0.1" colour="17"><hostname colour="18">gate</hostname><hostname>way</hostname></host>
        </dns>
        <bandwidth colour="19"><inbound average="10" colour="20"/><outbound average="10" colour="21"/></bandwidth>
        <port isolated="yes" colour="22"/>
        <ip address="10.7.0.1" prefix="24" colour="23">
          <tftp root="/srv" colour="24"/>
          <dhcp colour="25">
            <range start="10.7.0.100" end="10.7.0.120" colour="26"><lease expiry="1" unit="hours" colour="27"/></range>
            <host mac="52:54:00:00:00:02" ip="10.7.0.10" colour="28"><lease expiry="0" colour="29"/></host>
            <host mac="52:54:00:00:00:03" name="two" ip="10.7.0.11"><v:rack><row n="30"/>text</v:rack></host>
            <bootp file="pxe.0" colour="31"/>
          </dhcp>
        </ip>
        <route address="10.8.0.0" prefix="24" gateway="10.7.0.2" colour="32"/>
        <portgroup name="fast" colour="33">
          <virtualport type="openvswitch" colour="34"><parameters profileid="p" colour="35"/></virtualport>
        </portgroup>
        <v:extension><v:deep><deeper xmlns="" colour="36">&lt;&amp;</deeper></v:deep></v:extension>
        <weather colour="37"/>
      </network>
      """;

  @Test
  void parseThenFormat_keepsEveryUnknownAttributeAndElement() {
    String written = NetworkXml.format(NetworkXml.parse(FULL));

    assertThat(marks(written)).containsExactlyInAnyOrderElementsOf(marks(FULL)).hasSize(38);
    assertThat(written).contains("&lt;&amp;").contains("text</v:rack>");
    assertThat(NetworkXml.parse(written)).isEqualTo(NetworkXml.parse(FULL));
  }

  @Test
  void change_elsewhere_keepsIt() {
    NatNetwork read = (NatNetwork) NetworkXml.parse(FULL);

    Network changed = read.toBuilder().mtu(1300).domain("other.test").build();

    assertThat(marks(NetworkXml.format(changed))).containsExactlyInAnyOrderElementsOf(marks(FULL));
  }

  @Test
  void change_ofAnEntry_keepsWhatStandsInIt_andItsRemovalRemovesIt() {
    NatNetwork read = (NatNetwork) NetworkXml.parse(FULL);

    Network moved =
        read.toBuilder()
            .dhcpHosts(
                read.dhcpHosts().stream()
                    .filter(host -> host.name().isPresent())
                    .map(host -> host.toBuilder().ip(InetAddresses.parse("10.7.0.77")).build())
                    .toList())
            .build();

    assertThat(marks(NetworkXml.format(moved)))
        .contains("n=\"30\"")
        .doesNotContain("colour=\"28\"", "colour=\"29\"")
        .hasSize(36);
  }

  @Test
  void foreign_tellsWhereItStands() {
    assertThat(NetworkXml.parse(FULL).foreign())
        .contains(
            new Foreign.Attribute("/network", "{urn:v}mark", "0"),
            new Foreign.Attribute("/network/dns/host[10.7.0.1]/hostname[gate]", "colour", "18"),
            new Foreign.Attribute(
                "/network/ip[10.7.0.1]/dhcp/range[10.7.0.100-10.7.0.120]/lease", "colour", "27"),
            new Foreign.Element("/network/bridge", "<paint colour='9'/>"));
  }

  @Test
  void metadata_isTheModelsOwn() {
    Network read = NetworkXml.parse(FULL);

    assertThat(read.metadata())
        .containsExactly(MetadataElement.of("<v:owner xmlns:v='urn:v'>ann</v:owner>"));
    assertThat(read.metadata().get(0).namespace()).isEqualTo("urn:v");
  }

  @Test
  void dnsmasqOptions_areWrittenInLibvirtsOwnPrefix_andOnlyThenDeclared() {
    SubnetNetwork network =
        Network.isolated().name("a").dnsmasqOption("log-dhcp").dnsmasqOption("x=<1>").build();

    assertThat(NetworkXml.format(network))
        .contains("<network xmlns:dnsmasq=\"" + NetworkElement.DNSMASQ + "\">")
        .contains("<dnsmasq:option value=\"log-dhcp\"/>");
    assertThat(NetworkXml.parse(NetworkXml.format(network))).isEqualTo(network);
    assertThat(NetworkXml.format(Network.isolated().name("a").build())).doesNotContain("xmlns");
  }

  /** Known elements that libvirt takes in networks of this mode, and does nothing with. */
  @TestFactory
  Stream<DynamicTest> withoutMeaning_isKeptToo() {
    return Stream.of(
            "<forward mode='bridge'/><bridge name='br0'/><dns enable='no'/>",
            "<forward mode='private'/><dns><forwarder addr='10.0.0.1'/></dns>",
            "<forward mode='bridge'><interface dev='e0'/></forward><bridge macTableManager='libvirt'/>",
            "<forward mode='passthrough' managed='yes'><driver name='vfio'/><pf dev='e0'/></forward>",
            "<forward mode='route'><pf dev='e0'/></forward><ip address='10.0.0.1' prefix='24'/>",
            "<virtualport type='802.1Qbh'><parameters profileid='x'/></virtualport>",
            "<forward mode='vepa'/><x:options xmlns:x='"
                + NetworkElement.DNSMASQ
                + "'>"
                + "<x:option value='log-dhcp'/></x:options>")
        .map(
            body ->
                DynamicTest.dynamicTest(
                    body,
                    () -> {
                      Network read =
                          NetworkXml.parse("<network><name>a</name>" + body + "</network>");
                      assertThat(read.foreign()).isNotEmpty();
                      assertThat(NetworkXml.parse(NetworkXml.format(read))).isEqualTo(read);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> whatWouldBeLost_isRefused() {
    return Stream.of(
            "<dns enable='yes'/><dns enable='no'/>",
            "<ip address='10.0.0.1' prefix='24'><dhcp/><dhcp><range start='10.0.0.2' end='10.0.0.3'/></dhcp></ip>",
            "<title>a<b>c</b></title>",
            "<metadata><owner>nobody's namespace</owner></metadata>",
            "<metadata><a:x xmlns:a='urn:a'/><a:y xmlns:a='urn:a'/></metadata>")
        .map(
            body ->
                DynamicTest.dynamicTest(
                    body,
                    () ->
                        assertThatExceptionOfType(InvalidNetworkException.class)
                            .isThrownBy(
                                () ->
                                    NetworkXml.parse(
                                        "<network><name>a</name>" + body + "</network>"))));
  }

  private static List<String> marks(String xml) {
    return java.util.regex.Pattern.compile("(?:mark|colour|n)=\"[0-9]+\"")
        .matcher(xml)
        .results()
        .map(result -> result.group())
        .toList();
  }
}
