package io.kvmnet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.Networks;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NativeError;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.Capability;
import io.kvmnet.spi.NetworkBackend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the suites share: a fresh session for each test, and a clean hypervisor after it. */
public abstract class BackendContract {

  private NetworkBackend backend;
  private KvmNet kvm;

  /** Opens a session on the hypervisor under test, the same one each time. */
  protected abstract NetworkBackend open(boolean readOnly);

  @BeforeEach
  final void connect() {
    backend = open(false);
    kvm = KvmNet.using(backend);
  }

  @AfterEach
  final void cleanUp() {
    try (KvmNet cleaner = KvmNet.using(open(false))) {
      cleaner.networks().list().forEach(state -> cleaner.networks().remove(state.name()));
      assertThat(cleaner.networks().list()).isEmpty();
    } finally {
      kvm.close();
    }
  }

  final KvmNet kvm() {
    return kvm;
  }

  final NetworkBackend backend() {
    return backend;
  }

  final Networks networks() {
    return kvm.networks();
  }

  final void assumeCapability(Capability capability) {
    assumeTrue(
        backend.capabilities().contains(capability), () -> "the backend lacks " + capability);
  }

  /** A NAT network without DHCP delays: no spanning tree. */
  static NatNetwork.Builder nat(String name, String cidr) {
    return Network.nat().name(name).bridge(bridge -> bridge.stp(false)).subnet(cidr);
  }

  static SubnetNetwork config(ManagedNetwork network) {
    return (SubnetNetwork) network.config().orElseThrow();
  }

  static SubnetNetwork live(ManagedNetwork network) {
    return (SubnetNetwork) network.live().orElseThrow();
  }

  final NetworkState state(String name) {
    return networks().get(name).state();
  }

  static int code(Throwable thrown) {
    return ((KvmNetException) thrown).nativeError().map(NativeError::code).orElse(0);
  }
}
