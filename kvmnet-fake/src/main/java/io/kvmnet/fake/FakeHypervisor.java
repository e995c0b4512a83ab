package io.kvmnet.fake;

import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.model.Cidr;
import io.kvmnet.observe.Lease;
import io.kvmnet.spi.NetworkBackend;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;

/**
 * A world in memory that a test holds: a host with its interfaces, and a libvirt on it. Sessions on
 * it see each other's networks; worlds do not see each other. Safe for use by several threads.
 *
 * <p>A new host has the interface {@code lo} and no networks. Nothing of the real host is looked at
 * or touched.
 *
 * @since 0.1.0
 */
public final class FakeHypervisor implements AutoCloseable {

  /** Not of the form that {@link FakeBackendProvider} opens, since nobody else can come here. */
  private static final String PRIVATE_URI = "fake:private";

  private final FakeWorld world;
  private final String uri;

  private FakeHypervisor(FakeWorld world, String uri) {
    this.world = world;
    this.uri = uri;
  }

  /**
   * Makes a private world that plays libvirt 9.0.0.
   *
   * @return a world that no URI leads to
   */
  public static FakeHypervisor create() {
    return create(FakeWorlds.DEFAULT_VERSION);
  }

  /**
   * Makes a private world that plays some version of libvirt: title and description are dropped
   * before 9.7.0, {@code register} of a domain before 10.1.0, and an open network needs a subnet
   * before 10.8.0.
   *
   * @param version the version to play
   * @return a world that no URI leads to
   */
  public static FakeHypervisor create(LibvirtVersion version) {
    Objects.requireNonNull(version, "version");
    return new FakeHypervisor(new FakeWorld(version), PRIVATE_URI);
  }

  /**
   * Returns the world that {@code fake:///NAME} leads to; it comes to be if there is none yet, and
   * plays libvirt 9.0.0. Two calls with one name return handles to the same world.
   *
   * @param name the world's name, not empty and without a slash
   * @return a handle to it
   * @throws IllegalArgumentException if the name is empty or has a slash
   */
  public static FakeHypervisor named(String name) {
    Objects.requireNonNull(name, "name");
    if (name.isEmpty() || name.indexOf('/') >= 0) {
      throw new IllegalArgumentException("a world's name has no slash and is not empty: " + name);
    }
    return new FakeHypervisor(FakeWorlds.named(name), uriOf(name));
  }

  /**
   * Opens a session that may change things.
   *
   * @return a new session, which the caller closes
   */
  public NetworkBackend open() {
    return new FakeBackend(world, uri, false);
  }

  /**
   * Opens a session that refuses every change (29, {@code VIR_ERR_OPERATION_DENIED}).
   *
   * @return a new session, which the caller closes
   */
  public NetworkBackend openReadOnly() {
    return new FakeBackend(world, uri, true);
  }

  /**
   * Returns the URI that sessions of this world tell.
   *
   * @return {@code fake:///NAME}; {@code fake:private}, which nobody can open, for a private world
   */
  public String uri() {
    return uri;
  }

  /**
   * Returns the version of libvirt that this world plays.
   *
   * @return the version, the same for all sessions
   */
  public LibvirtVersion version() {
    return world.version();
  }

  /**
   * Gives the host an interface that has no address: no bridge can be made under its name. Does
   * nothing if the host has it.
   *
   * @param name an interface name
   */
  public void addInterface(String name) {
    Objects.requireNonNull(name, "name");
    world.addInterface(name, List.of());
  }

  /**
   * Gives the host an interface with an address: no network with just this IPv4 subnet starts any
   * more. Libvirt compares network and prefix, and IPv4 only; a subnet that merely overlaps is no
   * hindrance to it. If the host has the interface, it gains the subnet.
   *
   * @param name an interface name
   * @param subnet the subnet of the interface's address
   */
  public void addInterface(String name, Cidr subnet) {
    Objects.requireNonNull(name, "name");
    world.addInterface(name, List.of(Objects.requireNonNull(subnet, "subnet")));
  }

  /**
   * Takes an interface away from the host, with the subnets it has; does nothing if it has none of
   * that name.
   *
   * @param name an interface name
   */
  public void removeInterface(String name) {
    world.removeInterface(Objects.requireNonNull(name, "name"));
  }

  /**
   * Puts a lease into a network, as if a guest had asked for it. It shows while the network is
   * active and until it expires.
   *
   * @param network the network's name
   * @param lease the lease
   * @throws IllegalArgumentException if there is no such network
   */
  public void addLease(String network, Lease lease) {
    Objects.requireNonNull(network, "network");
    world.addLease(network, Objects.requireNonNull(lease, "lease"));
  }

  /**
   * Ends the world and all in it; its name is free for a new one. Sessions on it report that the
   * connection is lost. Does nothing when called again.
   */
  @Override
  public void close() {
    FakeWorlds.remove(world);
    world.end();
  }

  /** Returns the URI and the version, for a log line. */
  @Override
  public String toString() {
    return "FakeHypervisor[" + uri + ", libvirt " + version() + "]";
  }

  private static String uriOf(String name) {
    try {
      return new URI("fake", "", "/" + name, null).toString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name + " is no name for a world", e);
    }
  }
}
