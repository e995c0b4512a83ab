package io.kvmnet.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvmnet.KvmNet;
import io.kvmnet.error.AccessDeniedException;
import io.kvmnet.error.BridgeInUseException;
import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.ConnectionLostException;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NetworkNotFoundException;
import io.kvmnet.error.SubnetInUseException;
import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.model.Cidr;
import io.kvmnet.model.DnsDomain;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.observe.Lease;
import io.kvmnet.spi.Capability;
import io.kvmnet.spi.Definition;
import io.kvmnet.spi.NetworkBackend;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeHypervisorTest {

  private final FakeHypervisor hypervisor = FakeHypervisor.create();
  private final NetworkBackend backend = hypervisor.open();

  @AfterEach
  void close() {
    hypervisor.close();
  }

  @Test
  void privateWorlds_doNotSeeEachOther() {
    try (FakeHypervisor other = FakeHypervisor.create()) {
      backend.create(nat("lab", "10.0.0.0/24").build());

      assertThat(other.open().list()).isEmpty();
      assertThat(hypervisor.open().list()).hasSize(1);
    }
  }

  @Test
  void namedWorld_isTheOneOfItsUri() {
    try (FakeHypervisor named = FakeHypervisor.named("named world");
        FakeHypervisor other = FakeHypervisor.named("other");
        KvmNet kvm = KvmNet.connect(named.uri())) {
      kvm.networks().apply(nat("lab", "10.0.0.0/24").build());

      assertThat(named.uri()).isEqualTo("fake:///named%20world");
      assertThat(kvm.uri()).isEqualTo(named.uri());
      assertThat(named.open().find("lab")).isPresent();
      assertThat(other.open().list()).isEmpty();
    }
  }

  @Test
  void closedWorld_losesItsSessionsAndLeavesItsName() {
    FakeHypervisor named = FakeHypervisor.named("closed");
    NetworkBackend session = named.open();
    session.define(nat("lab", "10.0.0.0/24").build());

    named.close();
    named.close();

    assertThatThrownBy(session::list).isInstanceOf(ConnectionLostException.class);
    try (FakeHypervisor again = FakeHypervisor.named("closed")) {
      assertThat(again.open().list()).isEmpty();
    }
  }

  @Test
  void connect_withoutAName_isRefused() {
    assertThatThrownBy(() -> KvmNet.connect("fake:///"))
        .isInstanceOf(ConnectionFailedException.class)
        .hasMessageContaining("fake:///NAME");
    assertThatThrownBy(() -> KvmNet.connect("fake:private"))
        .isInstanceOf(ConnectionFailedException.class);
    assertThatIllegalArgumentException().isThrownBy(() -> FakeHypervisor.named("a/b"));
  }

  @Test
  void version_decidesWhatIsKept() {
    Network wish =
        nat("lab", "10.0.0.0/24")
            .title("The lab")
            .domain(DnsDomain.builder().name("lab.test").localOnly(true).register(true).build())
            .build();

    try (FakeHypervisor newer = FakeHypervisor.create(new LibvirtVersion(12, 1, 0))) {
      NetworkBackend recent = newer.open();
      SubnetNetwork kept = config(recent, recent.define(wish));
      SubnetNetwork dropped = config(backend, backend.define(wish));

      assertThat(backend.version()).hasToString("9.0.0");
      assertThat(backend.capabilities())
          .containsExactlyInAnyOrder(Capability.LEASES, Capability.HOST_INTERFACES);
      assertThat(recent.capabilities()).containsExactlyInAnyOrder(Capability.values());
      assertThat(kept.title()).contains("The lab");
      assertThat(kept.domain().orElseThrow().register()).contains(true);
      assertThat(dropped.title()).isEmpty();
      assertThat(dropped.domain().orElseThrow().register()).isEmpty();
    }
  }

  @Test
  void interfaceOfTheHost_takesItsSubnetAndItsName() {
    hypervisor.addInterface("eth0", Cidr.of("10.0.0.0/24"));
    hypervisor.addInterface("virbr0");
    UUID same = backend.define(nat("same", "10.0.0.0/24").build());
    UUID wider = backend.define(nat("wider", "10.0.0.0/16").build());
    UUID bridge = backend.define(nat("bridge", "10.9.0.0/24").bridge("eth0").build());

    assertThat(config(backend, same).bridge().name()).contains("virbr1");
    assertThatThrownBy(() -> backend.start(same))
        .isInstanceOf(SubnetInUseException.class)
        .hasMessageContaining("Network is already in use by interface eth0");
    assertThatThrownBy(() -> backend.start(bridge))
        .isInstanceOf(BridgeInUseException.class)
        .hasMessageContaining("error creating bridge interface eth0: File exists");
    backend.start(wider);
    assertThat(backend.hostHasInterface("virbr2")).isTrue();
    backend.stop(wider);
    assertThat(backend.hostHasInterface("virbr2")).isFalse();

    hypervisor.removeInterface("eth0");
    backend.start(same);
  }

  @Test
  void leases_showWhileTheNetworkIsActiveAndTheyLast() {
    UUID lab = backend.create(nat("lab", "10.0.0.0/24").build());
    Lease lasting = lease("52:54:00:00:00:01", "10.0.0.2").build();
    hypervisor.addLease("lab", lasting);
    hypervisor.addLease(
        "lab", lease("52:54:00:00:00:02", "10.0.0.3").expiry(Instant.EPOCH).build());

    assertThat(backend.leases(lab, Optional.empty())).containsExactly(lasting);
    assertThat(backend.leases(lab, lasting.mac())).containsExactly(lasting);
    assertThat(backend.leases(lab, Optional.of(MacAddress.of("52:54:00:00:00:09")))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> hypervisor.addLease("b", lasting));
  }

  @Test
  void redefinitionOfARunningNetwork_withoutBridgeAndMac_getsNewOnes() {
    Network wish = nat("lab", "10.0.0.0/24").uuid(UUID.randomUUID()).build();
    UUID lab = backend.define(wish);
    SubnetNetwork first = config(backend, lab);
    backend.start(lab);

    backend.define(wish);

    assertThat(config(backend, lab).bridge().name()).contains("virbr1");
    assertThat(config(backend, lab).mac()).isNotEqualTo(first.mac());
    assertThat(first.mac().orElseThrow().toString()).startsWith("52:54:00:");
    backend.stop(lab);
    assertThat(((SubnetNetwork) backend.definition(lab, Definition.LIVE)).bridge().name())
        .contains("virbr1");
  }

  @Test
  void create_overAStoppedNetwork_bringsItsDefinitionBackAfterwards() {
    UUID lab = backend.define(nat("lab", "10.0.0.0/24").build());

    backend.create(nat("lab", "10.0.1.0/24").uuid(lab).build());

    assertThat(backend.definition(lab, Definition.LIVE)).asString().contains("10.0.1.0/24");
    assertThat(config(backend, lab).subnets().get(0).cidr()).hasToString("10.0.0.0/24");
    backend.stop(lab);
    assertThat(backend.definition(lab, Definition.LIVE)).asString().contains("10.0.0.0/24");
  }

  @Test
  void failedCreate_overAStoppedNetwork_losesIt_asInLibvirt() {
    hypervisor.addInterface("eth0", Cidr.of("10.0.1.0/24"));
    UUID lab = backend.define(nat("lab", "10.0.0.0/24").build());

    assertThatThrownBy(() -> backend.create(nat("lab", "10.0.1.0/24").uuid(lab).build()))
        .isInstanceOf(SubnetInUseException.class);

    assertThat(backend.find(lab)).isEmpty();
    assertThatThrownBy(() -> backend.start(lab)).isInstanceOf(NetworkNotFoundException.class);
  }

  @Test
  void takenBridge_isReportedBeforeATakenName() {
    backend.define(nat("a", "10.0.0.0/24").bridge("br-a").build());
    backend.define(nat("b", "10.0.1.0/24").build());

    assertThatThrownBy(() -> backend.define(nat("b", "10.0.1.0/24").bridge("br-a").build()))
        .isInstanceOf(BridgeInUseException.class)
        .hasMessageContaining("internal error: bridge name 'br-a' already in use.");
  }

  @Test
  void missingNetwork_winsOverAMissingPermission() {
    UUID lab = backend.define(nat("lab", "10.0.0.0/24").build());
    NetworkBackend reader = hypervisor.openReadOnly();

    assertThatThrownBy(() -> reader.start(lab))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("29/19: operation forbidden: read only access prevents")
        .hasMessageContaining("virNetworkCreate");
    assertThatThrownBy(() -> reader.start(new UUID(0, 1)))
        .isInstanceOf(NetworkNotFoundException.class)
        .hasMessageContaining("43/19: Network not found: no network with matching uuid");
  }

  @Test
  void generatedBridges_endAt256_andNamedOnesDoNot() {
    for (int i = 0; i <= 256; i++) {
      backend.define(nat("n" + i, "10.0.0.0/24").build());
    }

    assertThatThrownBy(() -> backend.define(nat("x", "10.0.0.0/24").build()))
        .isInstanceOf(KvmNetException.class)
        .hasMessageContaining("Bridge generation exceeded max id 256");
    backend.define(nat("x", "10.0.0.0/24").bridge("named").build());
    assertThat(backend.list()).hasSize(258);
  }

  private static SubnetNetwork config(NetworkBackend backend, UUID uuid) {
    return (SubnetNetwork) backend.definition(uuid, Definition.CONFIG);
  }

  private static NatNetwork.Builder nat(String name, String cidr) {
    return Network.nat().name(name).subnet(cidr);
  }

  private static Lease.Builder lease(String mac, String ip) {
    return Lease.builder()
        .mac(MacAddress.of(mac))
        .ip(InetAddresses.parse(ip))
        .prefixLength(24)
        .bridge("virbr0");
  }
}
