package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvmnet.KvmNet;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.libvirt.jna.LibvirtFunctions;
import io.kvmnet.model.Bridge;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.spi.BackendOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counts what goes to libvirt. */
@RequiresLibvirtd
class RoundTripTest {

  /** What asks nothing of the daemon: the handle or the thread knows the answer. */
  private static final List<String> LOCAL =
      List.of(
          "virNetworkFree",
          "virNetworkGetName",
          "virNetworkGetUUIDString",
          "virResetLastError",
          "virGetLastErrorCode");

  private static final List<String> READING =
      List.of(
          "virConnectListAllNetworks",
          "virNetworkLookupByName",
          "virNetworkLookupByUUIDString",
          "virNetworkIsActive",
          "virNetworkIsPersistent",
          "virNetworkGetAutostart",
          "virNetworkGetXMLDesc");

  private final List<String> calls = new CopyOnWriteArrayList<>();

  @Test
  void applyOfAnUnchangedNetwork_onlyReads_andNoMoreForALargeOne(PrivateLibvirtd libvirtd) {
    try (KvmNet kvm = KvmNet.using(LibvirtBackend.open(options(libvirtd), counting()))) {
      List<String> small = callsOfSecondApply(kvm, network("small", "10.80.0.0/24", 1));
      List<String> large = callsOfSecondApply(kvm, network("large", "10.81.0.0/16", 500));
      kvm.networks().remove("small");
      kvm.networks().remove("large");

      assertThat(READING).containsAll(small);
      assertThat(small).hasSizeLessThanOrEqualTo(8);
      assertThat(large).isEqualTo(small);
    }
  }

  @Test
  void list_takesFourCallsHoweverManyNetworksThereAre(PrivateLibvirtd libvirtd) {
    try (KvmNet kvm = KvmNet.using(LibvirtBackend.open(options(libvirtd), counting()))) {
      IntStream.range(0, 20)
          .forEach(i -> kvm.networks().define(Network.isolated().name("n" + i).build()));
      calls.clear();

      assertThat(kvm.networks().list()).hasSizeGreaterThanOrEqualTo(20);

      assertThat(calls).hasSize(4).containsOnly("virConnectListAllNetworks");
      IntStream.range(0, 20).forEach(i -> kvm.networks().remove("n" + i));
    }
  }

  @Test
  void namesThatNoNetworkCanHave_areNotSent(PrivateLibvirtd libvirtd) {
    try (KvmNet kvm = KvmNet.using(LibvirtBackend.open(options(libvirtd), counting()))) {
      calls.clear();

      assertThatThrownBy(() -> kvm.networks().find("a\nb")).hasMessageContaining("control");
      assertThatThrownBy(() -> kvm.networks().get("a/b")).hasMessageContaining("'/'");
      assertThatThrownBy(() -> kvm.networks().remove("")).hasMessageContaining("empty");

      assertThat(calls).isEmpty();
    }
  }

  private List<String> callsOfSecondApply(KvmNet kvm, Network network) {
    kvm.networks().apply(network);
    calls.clear();
    kvm.networks().apply(network);
    return List.copyOf(calls);
  }

  private static Network network(String name, String cidr, int hosts) {
    NatNetwork.Builder builder =
        Network.nat().name(name).bridge(Bridge.builder().stp(false).build()).subnet(cidr);
    IntStream.range(0, hosts)
        .forEach(
            i ->
                builder.dhcpHost(
                    "52:54:00:00:%02x:%02x".formatted(i / 250, i % 250),
                    cidr.replaceAll("0\\.0/.*", i / 250 + "." + (i % 250 + 2))));
    return builder.build();
  }

  static BackendOptions options(PrivateLibvirtd libvirtd) {
    return BackendOptions.builder()
        .uri(URI.create(libvirtd.uri()))
        .readOnly(false)
        .timeout(Duration.ofSeconds(30))
        .build();
  }

  private LibvirtFunctions counting() {
    return InterceptedLibvirt.by(
        (function, original) -> {
          if (!LOCAL.contains(function)) {
            calls.add(function);
          }
          return original.call();
        });
  }
}
