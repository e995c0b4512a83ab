package io.kvmnet.spi;

import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.Network;
import io.kvmnet.observe.Lease;
import io.kvmnet.observe.NetworkState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A session with a hypervisor: libvirt's primitives for networks, in the model's types. Safe for
 * use by several threads. A call blocks until it is done, at most as long as {@link
 * BackendOptions#timeout()}.
 *
 * <p>Every call may throw {@link io.kvmnet.error.ConnectionClosedException} after {@link #close()},
 * {@link io.kvmnet.error.ConnectionLostException} when the daemon is gone or does not answer,
 * {@link io.kvmnet.error.AccessDeniedException} when the connection may not do it, and {@link
 * io.kvmnet.error.BackendException} for whatever no other kind names. Those that take a UUID throw
 * {@link io.kvmnet.error.NetworkNotFoundException} when there is no such network.
 *
 * @since 0.1.0
 */
public interface NetworkBackend extends AutoCloseable {

  /**
   * Returns the URI of this session.
   *
   * @return the URI that it was opened with, fit for messages: without a password
   */
  String uri();

  /**
   * Returns the version of the libvirt that answers ({@code virConnectGetLibVersion}). Asked once,
   * when the session opens.
   *
   * @return the daemon's version
   */
  LibvirtVersion version();

  /**
   * Returns what this backend can do of that which not every one can.
   *
   * @return the capabilities, unmodifiable, the same over the session
   */
  Set<Capability> capabilities();

  /**
   * Lists all networks, active or not ({@code virConnectListAllNetworks}). The number of round
   * trips does not grow with the number of networks.
   *
   * @return the networks, in no particular order
   */
  List<NetworkState> list();

  /**
   * Looks a network up by name ({@code virNetworkLookupByName}).
   *
   * @param name a network's name, case-sensitive
   * @return its state; empty if there is no such network
   */
  Optional<NetworkState> find(String name);

  /**
   * Looks a network up by UUID ({@code virNetworkLookupByUUIDString}).
   *
   * @param uuid a network's UUID
   * @return its state; empty if there is no such network
   */
  Optional<NetworkState> find(UUID uuid);

  /**
   * Reads one copy of a network's definition ({@code virNetworkGetXMLDesc}). {@link
   * Network#autostart()} is false in it: libvirt keeps that elsewhere.
   *
   * @param uuid the network
   * @param copy which copy
   * @return the definition
   * @throws io.kvmnet.error.UnsupportedFeatureException if the definition is of a kind that the
   *     model has no type for
   */
  Network definition(UUID uuid, Definition copy);

  /**
   * Makes or replaces the persistent definition ({@code virNetworkDefineXML}). A running network
   * goes on as it is until its next start; a transient one becomes persistent.
   *
   * @param network the definition; its {@link Network#autostart()} is not looked at
   * @return the network's UUID
   * @throws io.kvmnet.error.NetworkExistsException if name and UUID belong to different networks,
   *     or the name is taken and no UUID was given
   * @throws io.kvmnet.error.BridgeInUseException if another network has the bridge name
   */
  UUID define(Network network);

  /**
   * Makes and starts a transient network ({@code virNetworkCreateXML}).
   *
   * @param network the definition; its {@link Network#autostart()} is not looked at
   * @return the network's UUID
   * @throws io.kvmnet.error.NetworkExistsException as for {@link #define}
   * @throws io.kvmnet.error.NetworkStateException if this very network is active already
   * @throws io.kvmnet.error.SubnetInUseException if the host has such a subnet already
   */
  UUID create(Network network);

  /**
   * Starts a network ({@code virNetworkCreate}).
   *
   * @param uuid the network
   * @throws io.kvmnet.error.NetworkStateException if it is active
   * @throws io.kvmnet.error.SubnetInUseException if the host has such a subnet already
   */
  void start(UUID uuid);

  /**
   * Stops a network ({@code virNetworkDestroy}); a transient one is gone then.
   *
   * @param uuid the network
   * @throws io.kvmnet.error.NetworkStateException if it is not active
   */
  void stop(UUID uuid);

  /**
   * Removes the persistent definition ({@code virNetworkUndefine}); an active network runs on, as a
   * transient one.
   *
   * @param uuid the network
   * @throws io.kvmnet.error.NetworkStateException if it is transient
   */
  void undefine(UUID uuid);

  /**
   * Says whether a network starts with its host ({@code virNetworkSetAutostart}).
   *
   * @param uuid the network
   * @param autostart true if it is to
   * @throws io.kvmnet.error.NetworkStateException if it is transient
   */
  void setAutostart(UUID uuid, boolean autostart);

  /**
   * Returns the leases of a network that have not run out ({@code virNetworkGetDHCPLeases}).
   *
   * @param uuid the network
   * @param mac the client to ask for; empty for all
   * @return the leases, in no particular order; none for an inactive network
   * @throws io.kvmnet.error.UnsupportedFeatureException without {@link Capability#LEASES}
   */
  List<Lease> leases(UUID uuid, Optional<MacAddress> mac);

  /**
   * Tells whether the host has a network interface of some name ({@code virInterfaceLookupByName}).
   *
   * @param name an interface name
   * @return true if it has, up or down
   * @throws io.kvmnet.error.UnsupportedFeatureException without {@link Capability#HOST_INTERFACES}
   */
  boolean hostHasInterface(String name);

  /** Ends the session and frees all it holds; does nothing when called again. Never throws. */
  @Override
  void close();
}
