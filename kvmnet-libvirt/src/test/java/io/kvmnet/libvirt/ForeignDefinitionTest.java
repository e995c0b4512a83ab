package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.model.Network;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Networks that others defined, with more in them than the model has. */
@RequiresLibvirtd
class ForeignDefinitionTest {

  private final PrivateLibvirtd libvirtd;
  private KvmNet kvm;

  ForeignDefinitionTest(PrivateLibvirtd libvirtd) {
    this.libvirtd = libvirtd;
  }

  @BeforeEach
  void connect() {
    kvm = KvmNet.connect(libvirtd.uri());
  }

  @AfterEach
  void cleanUp() {
    kvm.networks().list().forEach(state -> kvm.networks().remove(state.name()));
    kvm.close();
  }

  @Test
  void apply_keepsWhatTheWishDoesNotName() {
    define(
        """
        <network ipv6='yes'><name>rich</name>
        <metadata><o:owner xmlns:o='urn:o'>ann</o:owner></metadata>
        <forward mode='nat'/><domain name='a.test'/>
        <ip address='10.85.0.1' prefix='24'/>
        <virtualport type='openvswitch'/>
        </network>
        """);

    kvm.networks().apply(wish("b.test"));

    assertThat(libvirtd.virsh("net-dumpxml", "--inactive", "rich").orThrow().stdout())
        .contains("<network ipv6='yes'>")
        .contains("<o:owner xmlns:o=\"urn:o\">ann</o:owner>")
        .contains("<domain name='b.test'/>")
        .contains("<virtualport type='openvswitch'/>");
  }

  @Test
  void apply_thatLosesNothing_redefinesWhatLibvirtItselfPrints() {
    define(
        """
        <network><name>rich</name><forward mode='nat'/><domain name='a.test'/>
        <ip address='10.85.0.1' netmask='255.255.255.0'/></network>
        """);

    ManagedNetwork network = kvm.networks().apply(wish("b.test"));

    assertThat(network.config().orElseThrow().isSatisfiedBy(wish("b.test"))).isFalse();
    assertThat(wish("b.test").isSatisfiedBy(network.config().orElseThrow())).isTrue();
  }

  @Test
  void networkThatBreaksOurRules_isListedStartedAndStopped_butNotRead() {
    define(
        """
        <network><name>odd</name><bridge name='virbr9'/>
        <ip address='10.86.0.1' prefix='16'/><ip address='10.86.7.1' prefix='24'/></network>
        """);

    ManagedNetwork odd = kvm.networks().get("odd");
    assertThatThrownBy(odd::config)
        .isInstanceOf(InvalidNetworkException.class)
        .hasMessageContaining("must not overlap");
    odd.start();
    assertThat(odd.isActive()).isTrue();
    odd.stop();
    assertThat(kvm.networks().remove("odd")).isTrue();
  }

  private static Network wish(String domain) {
    return Network.nat()
        .name("rich")
        .domain(domain)
        .subnet("10.85.0.0/24", subnet -> subnet.noDhcp())
        .build();
  }

  private void define(String xml) {
    libvirtd.virsh("net-define", libvirtd.file("foreign.xml", xml).toString()).orThrow();
  }
}
