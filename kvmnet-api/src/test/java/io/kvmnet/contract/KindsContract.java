package io.kvmnet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.error.AccessDeniedException;
import io.kvmnet.error.BridgeInUseException;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NetworkStateException;
import io.kvmnet.model.Bandwidth;
import io.kvmnet.model.MacvtapMode;
import io.kvmnet.model.MetadataElement;
import io.kvmnet.model.Network;
import io.kvmnet.model.PciAddress;
import io.kvmnet.model.Vlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a backend does with networks over what the host has already, with port groups and with
 * metadata.
 */
public abstract class KindsContract extends BackendContract {

  private static final MetadataElement OWNER =
      MetadataElement.of("<o:owner xmlns:o='urn:owner'>ann</o:owner>");

  @Test
  void networkOnABridge_isKept_startsAndStops() {
    Network wish =
        Network.onBridge("hostbr0")
            .name("bridged")
            .portGroup(
                "slow",
                group -> group.isDefault(true).bandwidth(Bandwidth.builder().inbound(100).build()))
            .portsIsolated(true)
            .build();

    ManagedNetwork network = networks().define(wish);

    assertThat(wish.differencesFrom(network.config().orElseThrow())).isEmpty();
    network.start();
    assertThat(network.isActive()).isTrue();
    assertThat(network.bridgeName()).contains("hostbr0");
    network.stop();
    assertThat(network.isActive()).isFalse();
  }

  @Test
  void openVSwitchNetwork_isKept() {
    Network wish =
        Network.openVSwitch("ovs0")
            .name("switched")
            .vlan(Vlan.trunk(10, 20))
            .portGroup("web", group -> group.vlan(Vlan.of(30)))
            .build();

    Network kept = networks().define(wish).config().orElseThrow();

    assertThat(wish.differencesFrom(kept)).isEmpty();
  }

  @Test
  void macvtapNetwork_isKept_startsAndStops_andHasNoBridge() {
    Network wish = Network.macvtap("eth0", "eth1").name("direct").mode(MacvtapMode.PRIVATE).build();

    ManagedNetwork network = networks().define(wish);

    assertThat(wish.differencesFrom(network.config().orElseThrow())).isEmpty();
    network.start();
    assertThat(network.bridgeName()).isEmpty();
    network.stop();
  }

  @Test
  void hostdevNetwork_isKept_butDoesNotStartWithoutTheDevice() {
    Network wish = Network.hostdev("nosuchnic0").name("passed").managed(true).build();

    ManagedNetwork network = networks().define(wish);

    assertThat(wish.differencesFrom(network.config().orElseThrow())).isEmpty();
    assertThatThrownBy(network::start)
        .isInstanceOfSatisfying(
            KvmNetException.class,
            e -> assertThat(e.nativeError().orElseThrow().code()).isEqualTo(1));
    assertThat(network.isActive()).isFalse();
  }

  @Test
  void hostdevNetwork_withADeviceThatIsNotThere_isRefused() {
    Network wish = Network.hostdev(PciAddress.of("ffff:ff:1f.7")).name("passed").build();

    assertThatThrownBy(() -> networks().define(wish))
        .isInstanceOfSatisfying(
            KvmNetException.class,
            e -> assertThat(e.nativeError().orElseThrow().code()).isEqualTo(67));
    assertThat(networks().list()).isEmpty();
  }

  @Test
  void networksOnOneBridge_areAllowed_butNoneMakesABridgeOfThatName() {
    networks().define(Network.onBridge("hostbr0").name("a").build());
    networks().define(Network.onBridge("hostbr0").name("b").build());

    assertThatThrownBy(() -> networks().define(nat("c", "10.72.0.0/24").bridge("hostbr0").build()))
        .isInstanceOf(BridgeInUseException.class);
    assertThat(networks().list()).hasSize(2);
  }

  @Test
  void apply_ofAnUnchangedNetwork_ofEachKind_writesNothing() {
    for (Network wish :
        List.of(
            Network.onBridge("hostbr0").name("a").build(),
            Network.openVSwitch("ovs0").name("b").vlan(Vlan.of(5)).build(),
            Network.macvtap("eth0").name("c").build())) {
      networks().apply(wish);

      assertThat(networks().plan(wish).changes()).isEmpty();
    }
  }

  @Test
  void apply_thatChangesTheKind_keepsTheUuid() {
    ManagedNetwork before = networks().define(nat("lab", "10.72.1.0/24").build());

    ManagedNetwork after = networks().apply(Network.onBridge("hostbr0").name("lab").build());

    assertThat(after.uuid()).isEqualTo(before.uuid());
    assertThat(after.bridgeName()).contains("hostbr0");
  }

  @Test
  void metadata_isPutReplacedAndRemoved_andNoOthersTouched() {
    MetadataElement other = MetadataElement.of("<x xmlns='urn:other'><y a='1'/></x>");
    ManagedNetwork lab = networks().define(nat("lab", "10.72.2.0/24").metadata(other).build());

    lab.metadata(OWNER);
    lab.metadata(MetadataElement.of("<owner xmlns='urn:owner'>bob</owner>"));

    assertThat(lab.metadata("urn:owner").orElseThrow().xml()).contains(">bob<");
    assertThat(lab.removeMetadata("urn:owner")).isTrue();
    assertThat(lab.removeMetadata("urn:owner")).isFalse();
    assertThat(lab.metadata("urn:owner")).isEmpty();
    assertThat(lab.metadata("urn:other")).contains(other);
  }

  @Test
  void metadata_ofARunningNetwork_isThereAtItsNextStart() {
    ManagedNetwork lab = networks().define(nat("lab", "10.72.3.0/24").build());
    lab.start();

    lab.metadata(OWNER);

    assertThat(lab.isActive()).isTrue();
    assertThat(lab.metadata("urn:owner")).contains(OWNER);
    lab.stop();
    lab.start();
    assertThat(lab.live().orElseThrow().metadata()).containsExactly(OWNER);
  }

  @Test
  void metadata_ofATransientNetwork_isReadOnly() {
    ManagedNetwork lab = networks().create(nat("lab", "10.72.4.0/24").metadata(OWNER).build());

    assertThat(lab.metadata("urn:owner")).contains(OWNER);
    assertThatThrownBy(() -> lab.removeMetadata("urn:owner"))
        .isInstanceOf(NetworkStateException.class);
  }

  @Test
  void metadata_overAReadOnlyConnection_isRefused() {
    networks().define(nat("lab", "10.72.5.0/24").build());
    try (KvmNet reader = KvmNet.using(open(true))) {
      assertThatThrownBy(() -> reader.networks().get("lab").metadata(OWNER))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThat(networks().get("lab").metadata("urn:owner")).isEmpty();
  }

  @Test
  void apply_keepsMetadataThatTheWishDoesNotName() {
    networks().define(nat("lab", "10.72.6.0/24").metadata(OWNER).build());

    ManagedNetwork lab = networks().apply(nat("lab", "10.72.6.0/24").mtu(1400).build());

    assertThat(lab.metadata("urn:owner")).contains(OWNER);
  }
}
