package io.kvmnet.libvirt;

import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.BackendProvider;
import io.kvmnet.spi.NetworkBackend;
import java.net.URI;

/**
 * Opens connections to libvirt, for URIs such as {@code qemu:///system}, {@code
 * qemu+ssh://user@host/system} and {@code test:///path/to/node.xml}. Needs libvirt's client library
 * ({@code libvirt.so.0}) on this machine, loaded when the first connection is opened.
 *
 * <p>While loading, it sets libvirt's error function for the whole process ({@code
 * virSetErrorFunc}) to one that prints nothing. Thread-safe.
 *
 * @since 0.1.0
 */
public final class LibvirtBackendProvider implements BackendProvider {

  /** Makes a provider; loads nothing. For the {@link java.util.ServiceLoader}. */
  public LibvirtBackendProvider() {}

  @Override
  public String name() {
    return "libvirt";
  }

  /**
   * Tells whether the URI names a driver of libvirt that has networks: bhyve, ch, esx, lxc,
   * network, openvz, qemu, remote, test, vbox, vz or xen, alone or with a transport as in {@code
   * qemu+ssh}.
   *
   * @param uri an absolute URI
   * @return true if it does
   */
  @Override
  public boolean claims(URI uri) {
    return Uris.isLibvirts(uri);
  }

  /**
   * Opens a connection ({@code virConnectOpen}, {@code virConnectOpenReadOnly}). Its calls run on
   * daemon threads of its own, at most four at a time; an interrupt does not end the wait for one.
   *
   * @param options what to open, and how
   * @return an open connection, which the caller closes
   * @throws io.kvmnet.error.ConnectionFailedException if libvirt's library is not installed, the
   *     daemon does not run, or it does not answer in time
   * @throws io.kvmnet.error.AccessDeniedException if the daemon refuses the caller
   */
  @Override
  public NetworkBackend open(BackendOptions options) {
    return LibvirtBackend.open(options);
  }
}
