package io.kvmnet.spi;

/**
 * What a backend may be able to do, or not. What is not here every backend can do.
 *
 * @since 0.1.0
 */
public enum Capability {
  /** Stores title and description (libvirt 9.7.0). Without it, defining either is refused. */
  TITLE_AND_DESCRIPTION,
  /** Registers name servers with systemd-resolved (libvirt 10.1.0). */
  DOMAIN_REGISTER,
  /** Starts an open network that has no subnet (libvirt 10.8.0). */
  OPEN_WITHOUT_SUBNET,
  /** Knows the leases; {@link NetworkBackend#leases} answers. */
  LEASES,
  /** Knows the interfaces of the host; {@link NetworkBackend#hostHasInterface} answers. */
  HOST_INTERFACES
}
