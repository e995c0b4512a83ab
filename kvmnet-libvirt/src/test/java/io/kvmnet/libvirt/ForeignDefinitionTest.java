package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.error.UnsupportedFeatureException;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.model.Network;
import java.util.List;
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
  void apply_thatWouldLoseSomething_isRefused_andNothingChanges() {
    define(
        """
        <network><name>rich</name><forward mode='nat'/><domain name='a.test'/>
        <ip address='10.85.0.1' prefix='24'/>
        <portgroup name='fast'><bandwidth><inbound average='1000'/></bandwidth></portgroup>
        </network>
        """);
    List<String> before = libvirtd.virsh("net-dumpxml", "rich").orThrow().lines();

    assertThatThrownBy(() -> kvm.networks().apply(wish("b.test")))
        .isInstanceOf(UnsupportedFeatureException.class)
        .hasMessageContaining("/network/portgroup");

    assertThat(libvirtd.virsh("net-dumpxml", "rich").orThrow().lines()).isEqualTo(before);
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
  void networkOfAnotherKind_isListedStartedAndStopped_butNotRead() {
    define("<network><name>br</name><forward mode='bridge'/><bridge name='br0'/></network>");

    ManagedNetwork bridged = kvm.networks().get("br");
    assertThatThrownBy(bridged::config)
        .isInstanceOf(UnsupportedFeatureException.class)
        .hasMessageContaining("forward mode 'bridge'");
    bridged.start();
    assertThat(bridged.isActive()).isTrue();
    bridged.stop();
    assertThat(kvm.networks().remove("br")).isTrue();
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
