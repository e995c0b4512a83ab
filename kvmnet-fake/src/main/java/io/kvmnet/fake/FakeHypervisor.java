package io.kvmnet.fake;

import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.model.Cidr;
import io.kvmnet.observe.Lease;
import io.kvmnet.spi.NetworkBackend;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A hypervisor in memory and all that is on it. Plays libvirt 9.0.0 unless told otherwise. Safe for
 * use by several threads; hypervisors share nothing.
 *
 * <pre>{@code
 * try (FakeHypervisor host = FakeHypervisor.create();
 *     KvmNet kvm = KvmNet.using(host.open())) {
 *   kvm.networks().apply(Network.nat().name("lab").subnet("192.168.150.0/24").build());
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class FakeHypervisor implements AutoCloseable {

  static final String SCHEME = "fake";

  private static final LibvirtVersion DEBIAN_12 = new LibvirtVersion(9, 0, 0);
  private static final Map<String, FakeHypervisor> NAMED = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBER = new AtomicLong();

  private final String name;
  private final World world;

  private FakeHypervisor(String name, LibvirtVersion version) {
    this.name = name;
    this.world = new World(version);
  }

  /**
   * Makes a hypervisor of its own that plays libvirt 9.0.0.
   *
   * @return an empty hypervisor that no URI leads to
   */
  public static FakeHypervisor create() {
    return create(DEBIAN_12);
  }

  /**
   * Makes a hypervisor of its own.
   *
   * @param version the libvirt to play: what it drops in silence differs
   * @return an empty hypervisor that no URI leads to
   */
  public static FakeHypervisor create(LibvirtVersion version) {
    return new FakeHypervisor(
        "unnamed-" + NUMBER.incrementAndGet(), Objects.requireNonNull(version, "version"));
  }

  /**
   * Returns the hypervisor that {@code fake:///NAME} leads to, and makes it if it is not there.
   *
   * @param name any name
   * @return the same hypervisor for the same name, until it is closed
   */
  public static FakeHypervisor named(String name) {
    return NAMED.computeIfAbsent(name, key -> new FakeHypervisor(key, DEBIAN_12));
  }

  /**
   * Returns the URI of this hypervisor.
   *
   * @return {@code fake:///} and its name
   */
  public String uri() {
    return SCHEME + ":///" + name;
  }

  /**
   * Opens a session for reading and writing.
   *
   * @return a new session, for {@code KvmNet.using}
   */
  public NetworkBackend open() {
    return open(false);
  }

  /**
   * Opens a session.
   *
   * @param readOnly whether it is to refuse every change
   * @return a new session, for {@code KvmNet.using}
   */
  public NetworkBackend open(boolean readOnly) {
    return new FakeBackend(world, uri(), readOnly);
  }

  /**
   * Gives the host an interface without an address.
   *
   * @param interfaceName its name; one that is there already stays
   */
  public void addInterface(String interfaceName) {
    world.addInterface(interfaceName);
  }

  /**
   * Gives the host an interface with an address, whose subnet no network can have then.
   *
   * @param interfaceName its name
   * @param subnet the subnet that the host is in over this interface
   */
  public void addInterface(String interfaceName, Cidr subnet) {
    world.addInterface(interfaceName, subnet);
  }

  /**
   * Lends an address to a client, as the network's DHCP server would. It stays until the network
   * stops; this fake has no clock.
   *
   * @param network the name of a network that runs
   * @param lease the lease
   * @throws IllegalArgumentException if no network of that name runs
   */
  public void addLease(String network, Lease lease) {
    world.addLease(network, lease);
  }

  /** Forgets the hypervisor: the next {@link #named} of its name makes a new, empty one. */
  @Override
  public void close() {
    NAMED.remove(name, this);
  }

  /** Returns the URI, for a log line. */
  @Override
  public String toString() {
    return "FakeHypervisor[" + uri() + "]";
  }
}
