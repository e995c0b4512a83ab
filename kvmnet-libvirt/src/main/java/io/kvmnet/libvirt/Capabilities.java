package io.kvmnet.libvirt;

import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.spi.Capability;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What each version of libvirt can do. */
final class Capabilities {

  private static final Map<Capability, LibvirtVersion> SINCE =
      new EnumMap<>(
          Map.of(
              Capability.TITLE_AND_DESCRIPTION, new LibvirtVersion(9, 7, 0),
              Capability.DOMAIN_REGISTER, new LibvirtVersion(10, 1, 0),
              Capability.OPEN_WITHOUT_SUBNET, new LibvirtVersion(10, 8, 0)));

  private Capabilities() {}

  static Set<Capability> of(LibvirtVersion version, boolean leases, boolean interfaces) {
    Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
    SINCE.forEach(
        (capability, since) -> {
          if (version.isAtLeast(since)) {
            capabilities.add(capability);
          }
        });
    if (leases) {
      capabilities.add(Capability.LEASES);
    }
    if (interfaces) {
      capabilities.add(Capability.HOST_INTERFACES);
    }
    return Collections.unmodifiableSet(capabilities);
  }
}
