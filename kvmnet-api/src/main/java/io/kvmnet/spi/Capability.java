package io.kvmnet.spi;

import io.kvmnet.host.LibvirtVersion;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a backend may be able to do, or not. What is not here every backend can do.
 *
 * @since 0.1.0
 */
public enum Capability {
  /** Stores title and description. Without it, defining either is refused. */
  TITLE_AND_DESCRIPTION(9_007_000),
  /** Registers name servers with systemd-resolved. */
  DOMAIN_REGISTER(10_001_000),
  /** Starts an open network that has no subnet. */
  OPEN_WITHOUT_SUBNET(10_008_000),
  /** Puts the bridge of an open network into a zone of firewalld. */
  OPEN_NETWORK_ZONE(10_008_000),
  /** Tags VLANs on a Linux bridge, and on macvtap in bridge mode. */
  LINUX_BRIDGE_VLAN(11_000_000),
  /** Asks a DNS forwarder on another port than 53. */
  FORWARDER_PORT(12_000_000),
  /**
   * Knows driver models, the Xen driver, and drivers without a name, for passed-through devices.
   */
  HOSTDEV_DRIVER_MODEL(10_000_000),
  /** Passes devices through by the kernel's IOMMUFD. */
  HOSTDEV_IOMMUFD(12_001_000),
  /** Knows the leases; {@link NetworkBackend#leases} answers. */
  LEASES(0),
  /** Knows the interfaces of the host; {@link NetworkBackend#hostHasInterface} answers. */
  HOST_INTERFACES(0);

  /** In libvirt's own encoding; 0 where the version does not say it. */
  private final int since;

  Capability(int since) {
    this.since = since;
  }

  /**
   * Returns the libvirt that brought this.
   *
   * @return the first version that can do it; empty where that depends on something else
   */
  public Optional<LibvirtVersion> since() {
    return since == 0 ? Optional.empty() : Optional.of(LibvirtVersion.of(since));
  }

  /**
   * Returns what a version of libvirt can do by itself.
   *
   * @param version the daemon's version
   * @return a new, modifiable set of those that {@link #since()} that version or an earlier one
   */
  public static Set<Capability> of(LibvirtVersion version) {
    Set<Capability> brought = EnumSet.noneOf(Capability.class);
    for (Capability capability : values()) {
      if (capability.since().filter(version::isAtLeast).isPresent()) {
        brought.add(capability);
      }
    }
    return brought;
  }
}
