package io.kvmnet.fake;

import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.model.IsolatedNetwork;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.OpenNetwork;
import io.kvmnet.model.RoutedNetwork;
import io.kvmnet.model.SubnetNetwork;
import java.util.Optional;

/** What a version of libvirt drops in silence. */
final class Dropped {

  private static final LibvirtVersion TITLES = new LibvirtVersion(9, 7, 0);
  private static final LibvirtVersion REGISTER = new LibvirtVersion(10, 1, 0);

  private Dropped() {}

  static SubnetNetwork by(LibvirtVersion version, SubnetNetwork network) {
    SubnetNetwork kept = version.isAtLeast(TITLES) ? network : withoutTitle(network);
    return version.isAtLeast(REGISTER) ? kept : withoutRegister(kept);
  }

  private static SubnetNetwork withoutRegister(SubnetNetwork network) {
    return network
        .domain()
        .filter(domain -> domain.register().isPresent())
        .map(domain -> domain.toBuilder().register(Optional.empty()).build())
        .<SubnetNetwork>map(domain -> network.toBuilder().domain(domain).build())
        .orElse(network);
  }

  private static SubnetNetwork withoutTitle(SubnetNetwork network) {
    Optional<String> none = Optional.empty();
    if (network instanceof NatNetwork nat) {
      return nat.toBuilder().title(none).description(none).build();
    }
    if (network instanceof RoutedNetwork routed) {
      return routed.toBuilder().title(none).description(none).build();
    }
    if (network instanceof OpenNetwork open) {
      return open.toBuilder().title(none).description(none).build();
    }
    return ((IsolatedNetwork) network).toBuilder().title(none).description(none).build();
  }
}
