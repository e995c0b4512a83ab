package io.kvmnet.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.model.Network;
import java.util.List;

/** A program that makes networks and reads them back, for locales and charsets of any kind. */
final class Abroad {

  private static final String NAME = "netz-\u00e4\u00f6-\u0130\u0131-\u7f51";

  private Abroad() {}

  public static void main(String[] args) {
    List<Network> wishes =
        List.of(
            Network.nat()
                .name(NAME)
                .bridge(bridge -> bridge.stp(false))
                .mac("52:54:00:AA:BB:0F")
                .subnet("10.72.1.0/24")
                .subnet("FD00:72::/64")
                .dhcpHost("52:54:00:AA:BB:01", "10.72.1.10", "WIFI")
                .mtu(1400)
                .build(),
            Network.routed().name("WIFI-i").subnet("10.72.2.0/24").build(),
            Network.open().name("wifi-I").subnet("10.72.3.0/24").build(),
            Network.isolated().name("\u0131").build());
    try (KvmNet kvm = KvmNet.connect(args[0])) {
      for (Network wish : wishes) {
        ManagedNetwork made = kvm.networks().define(wish);
        assertThat(kvm.networks().get(wish.name()).uuid()).isEqualTo(made.uuid());
        Network read = made.config().orElseThrow();
        assertThat(read.name()).isEqualTo(wish.name());
        assertThat(wish.differencesFrom(read)).isEmpty();
        assertThat(kvm.networks().plan(read.toBuilder().build()).toString()).doesNotContain("~");
      }
      assertThat(kvm.networks().list()).hasSize(wishes.size());
      assertThat(kvm.networks().apply(wishes.get(0)).isActive()).isTrue();
      wishes.forEach(wish -> assertThat(kvm.networks().remove(wish.name())).isTrue());
    }
  }
}
