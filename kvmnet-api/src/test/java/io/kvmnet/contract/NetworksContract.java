package io.kvmnet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.NetworkFilter;
import io.kvmnet.error.AccessDeniedException;
import io.kvmnet.error.BridgeInUseException;
import io.kvmnet.error.ConnectionClosedException;
import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.error.NetworkExistsException;
import io.kvmnet.error.NetworkNotFoundException;
import io.kvmnet.error.NetworkStateException;
import io.kvmnet.error.SubnetInUseException;
import io.kvmnet.error.UnsupportedFeatureException;
import io.kvmnet.model.Bridge;
import io.kvmnet.model.DhcpHost;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.PortRange;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.Capability;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The life of a network: define, create, find, list, start, stop, undefine, remove. */
public abstract class NetworksContract extends BackendContract {

  @Test
  void define_leavesTheNetworkStoppedAndPersistent() {
    ManagedNetwork lab = networks().define(nat("lab", "10.70.1.0/24").build());

    assertThat(lab.isActive()).isFalse();
    assertThat(lab.isPersistent()).isTrue();
    assertThat(lab.autostart()).isFalse();
    assertThat(lab.live()).isEmpty();
  }

  @Test
  void define_fillsInWhatWasLeftOpen() {
    Network wish = nat("lab", "10.70.1.0/24").build();
    SubnetNetwork read = config(networks().define(wish));

    assertThat(read.uuid()).isPresent();
    assertThat(read.mac()).isPresent();
    assertThat(read.bridge().name())
        .hasValueSatisfying(name -> assertThat(name).startsWith("virbr"));
    assertThat(wish.isSatisfiedBy(read)).isTrue();
  }

  @Test
  void define_keepsEveryValue() {
    Network wish =
        Network.nat()
            .name("full")
            .uuid(UUID.fromString("6e1a9f0e-2f6c-4f7d-9a39-1a1d1d9a0b01"))
            .bridge(Bridge.builder().name("kvbr7").stp(false).build())
            .mac("52:54:00:aa:00:01")
            .mtu(1400)
            .subnet("10.70.2.0/24")
            .subnet("fd00:70:2::/64")
            .dhcpHost("52:54:00:aa:bb:01", "10.70.2.10", "web1")
            .dhcpHost("52:54:00:aa:bb:02", "10.70.2.11")
            .dhcpHost(DhcpHost.builder().name("six").ip(ip("fd00:70:2::20")).build())
            .dns(
                dns ->
                    dns.host("10.70.2.1", "gw.lab.test", "router")
                        .forwarder("192.0.2.53")
                        .txt("motto", "a < b & \"c\""))
            .domain("lab.test")
            .route("10.99.0.0/16", "10.70.2.10")
            .natPorts(new PortRange(2000, 3000))
            .build();

    SubnetNetwork read = config(networks().define(wish));

    assertThat(wish.differencesFrom(read)).isEmpty();
    assertThat(read.uuid()).isEqualTo(wish.uuid());
  }

  @Test
  void define_ofEachKind_isReadBackAsThatKind() {
    List<Network> wishes =
        List.of(
            nat("n", "10.70.1.0/24").build(),
            Network.routed().name("r").subnet("10.70.2.0/24").build(),
            Network.open().name("o").subnet("10.70.3.0/24").build(),
            Network.isolated().name("i").build());

    for (Network wish : wishes) {
      assertThat(wish.differencesFrom(config(networks().define(wish)))).isEmpty();
    }
  }

  @Test
  void define_withAutostart_setsIt() {
    assertThat(networks().define(nat("lab", "10.70.1.0/24").autostart(true).build()).autostart())
        .isTrue();
  }

  @Test
  void define_twice_reportsThatItExists() {
    networks().define(nat("lab", "10.70.1.0/24").build());

    assertThatThrownBy(() -> networks().define(nat("lab", "10.70.2.0/24").build()))
        .isInstanceOf(NetworkExistsException.class)
        .hasMessageContaining("'lab'");
    assertThat(config(networks().get("lab")).subnets().get(0).cidr()).hasToString("10.70.1.0/24");
  }

  @Test
  void define_withTheUuidOfAnother_reportsThatItExists() {
    UUID uuid = networks().define(nat("lab", "10.70.1.0/24").build()).uuid();

    assertThatThrownBy(() -> networks().define(nat("b", "10.70.2.0/24").uuid(uuid).build()))
        .isInstanceOf(NetworkExistsException.class);
    assertThat(networks().find("b")).isEmpty();
  }

  @Test
  void backendDefine_ofATakenName_reportsLibvirtsCode() {
    backend().define(nat("lab", "10.70.1.0/24").build());

    Throwable thrown = catchThrowable(() -> backend().define(nat("lab", "10.70.1.0/24").build()));

    assertThat(thrown).isInstanceOf(NetworkExistsException.class);
    assertThat(code(thrown)).isEqualTo(9);
  }

  @Test
  void define_withTheBridgeOfAnother_isRefused() {
    networks().define(nat("a", "10.70.1.0/24").bridge("kvbr1").build());

    Throwable thrown =
        catchThrowable(() -> networks().define(nat("b", "10.70.2.0/24").bridge("kvbr1").build()));

    assertThat(thrown).isInstanceOf(BridgeInUseException.class);
    assertThat(code(thrown)).isEqualTo(1);
    assertThat(networks().find("b")).isEmpty();
  }

  @Test
  void define_withAnInterfaceOfTheHostAsBridge_isRefused() {
    assumeCapability(Capability.HOST_INTERFACES);

    assertThatThrownBy(() -> networks().define(nat("a", "10.70.1.0/24").bridge("lo").build()))
        .isInstanceOf(BridgeInUseException.class)
        .hasMessageContaining("'lo'");
    assertThat(networks().list()).isEmpty();
  }

  @Test
  void define_withATitle_isKeptOrRefused() {
    Network wish = nat("lab", "10.70.1.0/24").title("The lab").build();
    if (backend().capabilities().contains(Capability.TITLE_AND_DESCRIPTION)) {
      assertThat(config(networks().define(wish)).title()).contains("The lab");
    } else {
      assertThatThrownBy(() -> networks().define(wish))
          .isInstanceOf(UnsupportedFeatureException.class)
          .hasMessageContaining("9.7.0");
      assertThat(networks().list()).isEmpty();
    }
  }

  @Test
  void create_makesATransientRunningNetwork() {
    ManagedNetwork lab = networks().create(nat("lab", "10.70.1.0/24").build());

    assertThat(lab.isActive()).isTrue();
    assertThat(lab.isPersistent()).isFalse();
    assertThat(lab.config()).isEmpty();
    lab.stop();
    assertThat(networks().find("lab")).isEmpty();
  }

  @Test
  void create_ofATakenName_isRefusedAndTheOtherStays() {
    networks().define(nat("lab", "10.70.1.0/24").build());

    assertThatThrownBy(() -> networks().create(nat("lab", "10.70.2.0/24").build()))
        .isInstanceOf(NetworkExistsException.class);
    assertThat(state("lab").persistent()).isTrue();
  }

  @Test
  void create_withAutostart_isRefused() {
    assertThatThrownBy(() -> networks().create(nat("lab", "10.70.1.0/24").autostart(true).build()))
        .isInstanceOf(NetworkStateException.class);
    assertThat(networks().list()).isEmpty();
  }

  @Test
  void create_withATakenSubnet_leavesNothing() {
    networks().create(nat("a", "10.70.1.0/24").build());

    Throwable thrown = catchThrowable(() -> networks().create(nat("b", "10.70.1.0/24").build()));

    assertThat(thrown).isInstanceOf(SubnetInUseException.class);
    assertThat(code(thrown)).isEqualTo(1);
    assertThat(networks().find("b")).isEmpty();
  }

  @Test
  void transientNetwork_refusesAutostartAndUndefine() {
    ManagedNetwork lab = networks().create(nat("lab", "10.70.1.0/24").build());

    Throwable autostart = catchThrowable(() -> lab.autostart(true));
    Throwable undefine = catchThrowable(lab::undefine);

    assertThat(autostart).isInstanceOf(NetworkStateException.class);
    assertThat(undefine).isInstanceOf(NetworkStateException.class);
    assertThat(code(autostart)).isEqualTo(55);
    assertThat(code(undefine)).isEqualTo(55);
  }

  @Test
  void start_makesItActiveAndFillsInTheNatPorts() {
    ManagedNetwork lab = networks().define(nat("lab", "10.70.1.0/24").build());

    lab.start();

    assertThat(lab.isActive()).isTrue();
    assertThat(((NatNetwork) live(lab)).natPorts()).contains(new PortRange(1024, 65535));
    assertThat(((NatNetwork) config(lab)).natPorts()).isEmpty();
  }

  @Test
  void startTwice_reportsState() {
    ManagedNetwork lab = networks().apply(nat("lab", "10.70.1.0/24").build());

    Throwable thrown = catchThrowable(lab::start);

    assertThat(thrown)
        .isInstanceOf(NetworkStateException.class)
        .hasMessageContaining("network is already active");
    assertThat(code(thrown)).isEqualTo(55);
  }

  @Test
  void start_withATakenSubnet_reportsWhoHasItAndStaysStopped() {
    networks().apply(nat("a", "10.70.1.0/24").build());
    ManagedNetwork b = networks().define(nat("b", "10.70.1.0/24").build());

    assertThatThrownBy(b::start)
        .isInstanceOf(SubnetInUseException.class)
        .hasMessageContaining("already in use by interface virbr");
    assertThat(b.isActive()).isFalse();
  }

  @Test
  void stopTwice_reportsState() {
    ManagedNetwork lab = networks().apply(nat("lab", "10.70.1.0/24").build());
    lab.stop();

    Throwable thrown = catchThrowable(lab::stop);

    assertThat(thrown).isInstanceOf(NetworkStateException.class);
    assertThat(code(thrown)).isEqualTo(55);
    assertThat(lab.isPersistent()).isTrue();
  }

  @Test
  void undefine_ofARunningNetwork_makesItTransient() {
    ManagedNetwork lab = networks().apply(nat("lab", "10.70.1.0/24").autostart(true).build());

    lab.undefine();

    assertThat(lab.isActive()).isTrue();
    assertThat(lab.isPersistent()).isFalse();
    assertThat(lab.autostart()).isFalse();
    lab.stop();
    assertThat(networks().find("lab")).isEmpty();
  }

  @Test
  void undefine_ofAStoppedNetwork_removesIt() {
    ManagedNetwork lab = networks().define(nat("lab", "10.70.1.0/24").build());

    lab.undefine();

    assertThat(networks().find(lab.uuid())).isEmpty();
  }

  @Test
  void autostart_isSetAndTakenBack() {
    ManagedNetwork lab = networks().define(nat("lab", "10.70.1.0/24").build());

    lab.autostart(true);
    assertThat(config(lab).autostart()).isTrue();
    lab.autostart(true);
    lab.autostart(false);
    assertThat(lab.autostart()).isFalse();
  }

  @Test
  void staleHandle_reportsThatTheNetworkIsGone() {
    ManagedNetwork lab = networks().define(nat("lab", "10.70.1.0/24").build());
    lab.undefine();

    Throwable thrown = catchThrowable(lab::start);
    assertThat(thrown).isInstanceOf(NetworkNotFoundException.class);
    thrown = catchThrowable(lab::stop);
    assertThat(thrown).isInstanceOf(NetworkNotFoundException.class);
    assertThat(code(thrown)).isEqualTo(43);
    assertThatThrownBy(lab::state).isInstanceOf(NetworkNotFoundException.class);
    assertThatThrownBy(lab::config).isInstanceOf(NetworkNotFoundException.class);
    assertThatThrownBy(lab::bridgeName).isInstanceOf(NetworkNotFoundException.class);
  }

  @Test
  void find_byNameAndUuid() {
    ManagedNetwork lab = networks().define(nat("lab", "10.70.1.0/24").build());

    assertThat(networks().find("lab").orElseThrow().uuid()).isEqualTo(lab.uuid());
    assertThat(networks().find(lab.uuid()).orElseThrow().name()).isEqualTo("lab");
    assertThat(networks().find("LAB")).isEmpty();
    assertThat(networks().find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void get_ofNone_throws() {
    assertThatThrownBy(() -> networks().get("nosuch"))
        .isInstanceOf(NetworkNotFoundException.class)
        .hasMessageContaining("nosuch");
  }

  @Test
  void list_isOrderedByNameAndFiltered() {
    networks().define(nat("c", "10.70.3.0/24").autostart(true).build());
    networks().apply(nat("b", "10.70.2.0/24").build());
    networks().create(nat("a", "10.70.1.0/24").build());

    assertThat(names()).containsExactly("a", "b", "c");
    assertThat(names(NetworkFilter.ACTIVE)).containsExactly("a", "b");
    assertThat(names(NetworkFilter.INACTIVE)).containsExactly("c");
    assertThat(names(NetworkFilter.ACTIVE, NetworkFilter.INACTIVE)).hasSize(3);
    assertThat(names(NetworkFilter.ACTIVE, NetworkFilter.PERSISTENT)).containsExactly("b");
    assertThat(names(NetworkFilter.TRANSIENT)).containsExactly("a");
    assertThat(names(NetworkFilter.AUTOSTART)).containsExactly("c");
    assertThat(names(NetworkFilter.NO_AUTOSTART)).containsExactly("a", "b");
  }

  @Test
  void names_mayBeOfAnyScript() {
    networks().define(nat("nät-网-ı", "10.70.1.0/24").build());

    assertThat(networks().get("nät-网-ı").name()).isEqualTo("nät-网-ı");
    assertThat(names()).containsExactly("nät-网-ı");
  }

  @Test
  void leases_ofAnIdleNetwork_areNone() {
    assumeCapability(Capability.LEASES);
    ManagedNetwork lab = networks().define(nat("lab", "10.70.1.0/24").build());

    assertThat(lab.leases()).isEmpty();
    lab.start();
    assertThat(lab.leases()).isEmpty();
  }

  @Test
  void remove_stopsAndUndefinesAndIsIdempotent() {
    networks().apply(nat("lab", "10.70.1.0/24").build());

    assertThat(networks().remove("lab")).isTrue();
    assertThat(networks().remove("lab")).isFalse();
    assertThat(networks().list()).isEmpty();
  }

  @Test
  void remove_ofATransientNetwork_stopsIt() {
    networks().create(nat("lab", "10.70.1.0/24").build());

    assertThat(networks().remove("lab")).isTrue();
    assertThat(networks().list()).isEmpty();
  }

  @Test
  void bridgeName_isTheGivenOne() {
    assertThat(networks().define(nat("lab", "10.70.1.0/24").bridge("kvbr3").build()).bridgeName())
        .contains("kvbr3");
  }

  @Test
  void readOnlyConnection_reads() {
    networks().define(nat("lab", "10.70.1.0/24").build());
    try (KvmNet reader = KvmNet.using(open(true))) {
      ManagedNetwork lab = reader.networks().get("lab");
      assertThat(lab.state()).isEqualTo(state("lab"));
      assertThat(lab.config()).isEqualTo(networks().get("lab").config());
      assertThat(reader.networks().list()).hasSize(1);
      assertThat(reader.networks().plan(nat("new", "10.70.2.0/24").build()).changes()).isNotEmpty();
    }
  }

  @Test
  void readOnlyConnection_refusesEveryChange() {
    networks().define(nat("lab", "10.70.1.0/24").build());
    networks().apply(nat("runs", "10.70.2.0/24").build());
    try (KvmNet reader = KvmNet.using(open(true))) {
      ManagedNetwork lab = reader.networks().get("lab");
      NatNetwork fresh = nat("new", "10.70.3.0/24").build();
      NatNetwork changed = nat("runs", "10.70.2.0/24").mtu(1400).build();
      List<ThrowingCallable> changes =
          List.of(
              () -> reader.networks().define(fresh),
              () -> reader.networks().create(fresh),
              () -> reader.networks().apply(fresh),
              () -> reader.networks().apply(changed),
              () -> reader.networks().remove("lab"),
              () -> reader.networks().remove("runs"),
              lab::start,
              () -> reader.networks().get("runs").stop(),
              lab::undefine,
              () -> lab.autostart(true));
      List<NetworkState> before = networks().list();
      for (ThrowingCallable change : changes) {
        Throwable thrown = catchThrowable(change);
        assertThat(thrown)
            .isInstanceOf(AccessDeniedException.class)
            .hasMessageContaining("Open the connection for writing");
        assertThat(code(thrown)).isEqualTo(29);
      }
      assertThat(networks().list()).isEqualTo(before);
      assertThat(config(networks().get("runs")).mtu()).isEmpty();
    }
  }

  @Test
  void namesThatNoNetworkCanHave_areRefused() {
    for (String name : List.of("", "a\nb", "a/b", "/", "\0", "a\u001b[2J", "\ud800")) {
      List<ThrowingCallable> lookUps =
          List.of(
              () -> networks().find(name),
              () -> networks().get(name),
              () -> networks().remove(name),
              () -> Network.isolated().name(name).build());
      for (ThrowingCallable lookUp : lookUps) {
        assertThatThrownBy(lookUp)
            .isInstanceOf(InvalidNetworkException.class)
            .hasMessageContaining("must")
            .message()
            .doesNotContain("\u001b");
      }
    }
  }

  @Test
  void closedConnection_refusesEverything() {
    ManagedNetwork lab = networks().define(nat("lab", "10.70.1.0/24").build());
    kvm().close();
    kvm().close();

    assertThatThrownBy(lab::start).isInstanceOf(ConnectionClosedException.class);
    assertThatThrownBy(() -> networks().list()).isInstanceOf(ConnectionClosedException.class);
    assertThatThrownBy(() -> backend().list()).isInstanceOf(ConnectionClosedException.class);
  }

  private List<String> names(NetworkFilter... filters) {
    return networks().list(filters).stream().map(NetworkState::name).toList();
  }

  private static java.net.InetAddress ip(String text) {
    return io.kvmnet.model.InetAddresses.parse(text);
  }
}
