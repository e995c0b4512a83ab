package io.kvmnet;

import io.kvmnet.error.Failure;
import io.kvmnet.error.NetworkNotFoundException;
import io.kvmnet.error.NetworkStateException;
import io.kvmnet.model.BridgedNetwork;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.MetadataElement;
import io.kvmnet.model.Network;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.observe.Lease;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.Definition;
import io.kvmnet.spi.NetworkBackend;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A network of a connection. Cheap: holds a name and a UUID and asks the backend anew with each
 * call. Safe for use by several threads.
 *
 * <p>Every method but {@link #name()} and {@link #uuid()} throws {@link NetworkNotFoundException}
 * when the network is gone, and may throw {@link io.kvmnet.error.ConnectionClosedException}, {@link
 * io.kvmnet.error.ConnectionLostException} and {@link io.kvmnet.error.AccessDeniedException}.
 *
 * @since 0.1.0
 */
public final class ManagedNetwork {

  private final KvmNet kvm;
  private final UUID uuid;
  private final String name;

  ManagedNetwork(KvmNet kvm, UUID uuid, String name) {
    this.kvm = kvm;
    this.uuid = uuid;
    this.name = name;
  }

  /**
   * Returns the network's name.
   *
   * @return the name, which a network keeps for life
   */
  public String name() {
    return name;
  }

  /**
   * Returns the network's UUID.
   *
   * @return the UUID, which a network keeps for life
   */
  public UUID uuid() {
    return uuid;
  }

  /**
   * Returns how the network stands.
   *
   * @return a snapshot
   */
  public NetworkState state() {
    return kvm.open("read").find(uuid).orElseThrow(this::gone);
  }

  /**
   * Tells whether the network runs.
   *
   * @return true if it does
   */
  public boolean isActive() {
    return state().active();
  }

  /**
   * Tells whether the network outlives its stop.
   *
   * @return false for a transient network
   */
  public boolean isPersistent() {
    return state().persistent();
  }

  /**
   * Tells whether the network starts with its host.
   *
   * @return true if it does
   */
  public boolean autostart() {
    return state().autostart();
  }

  /**
   * Says whether the network starts with its host ({@code virNetworkSetAutostart}).
   *
   * @param autostart true if it is to
   * @throws io.kvmnet.error.NetworkStateException if it is transient
   */
  public void autostart(boolean autostart) {
    kvm.open("set autostart of").setAutostart(uuid, autostart);
  }

  /**
   * Returns the definition that the network starts from next time.
   *
   * @return the definition, its autostart included; empty for a transient network
   */
  public Optional<Network> config() {
    NetworkBackend backend = kvm.open("read");
    NetworkState state = state();
    return state.persistent() ? Optional.of(read(backend, state, Definition.CONFIG)) : none();
  }

  /**
   * Returns the definition that the network runs with.
   *
   * @return the definition, its autostart included; empty if it does not run
   */
  public Optional<Network> live() {
    NetworkBackend backend = kvm.open("read");
    NetworkState state = state();
    return state.active() ? Optional.of(read(backend, state, Definition.LIVE)) : none();
  }

  /**
   * Returns the name of the network's bridge: the one that libvirt makes, or the host's.
   *
   * @return an interface name; empty if the network has no bridge
   */
  public Optional<String> bridgeName() {
    Network live = kvm.open("read").definition(uuid, Definition.LIVE);
    if (live instanceof BridgedNetwork bridged) {
      return Optional.of(bridged.hostBridge());
    }
    return live instanceof SubnetNetwork managed ? managed.bridge().name() : Optional.empty();
  }

  /**
   * Starts the network ({@code virNetworkCreate}).
   *
   * @throws io.kvmnet.error.NetworkStateException if it runs
   * @throws io.kvmnet.error.SubnetInUseException if the host has its subnet already
   * @throws io.kvmnet.error.BridgeInUseException if the host has an interface of the bridge's name;
   *     nothing was touched
   */
  public void start() {
    NetworkBackend backend = kvm.open("start");
    new Preflight(backend, "start").ofStart(state());
    backend.start(uuid);
  }

  /**
   * Stops the network ({@code virNetworkDestroy}); a transient one is gone then. Guests on it lose
   * their connection.
   *
   * @throws io.kvmnet.error.NetworkStateException if it does not run
   */
  public void stop() {
    kvm.open("stop").stop(uuid);
  }

  /**
   * Removes the persistent definition ({@code virNetworkUndefine}). A network that runs goes on, as
   * a transient one.
   *
   * @throws io.kvmnet.error.NetworkStateException if it is transient
   */
  public void undefine() {
    kvm.open("undefine").undefine(uuid);
  }

  /**
   * Returns an application's own element in the persistent definition, or in the live one of a
   * transient network.
   *
   * @param namespace the application's namespace
   * @return the element; empty if there is none
   */
  public Optional<MetadataElement> metadata(String namespace) {
    return Reading.of(kvm.open("read"), state()).definition().metadata().stream()
        .filter(element -> element.namespace().equals(namespace))
        .findFirst();
  }

  /**
   * Puts an application's own element into the persistent definition, in place of the one of the
   * same namespace. A network that runs has it in its {@link #live()} definition from its next
   * start on.
   *
   * @param element the element
   * @throws io.kvmnet.error.NetworkStateException if the network is transient
   */
  public void metadata(MetadataElement element) {
    replaceMetadata(element.namespace(), Optional.of(element));
  }

  /**
   * Removes an application's own element from the persistent definition, as {@link
   * #metadata(MetadataElement)} puts one in.
   *
   * @param namespace the application's namespace
   * @return false if there was none
   * @throws io.kvmnet.error.NetworkStateException if the network is transient
   */
  public boolean removeMetadata(String namespace) {
    boolean there = metadata(namespace).isPresent();
    if (there) {
      replaceMetadata(namespace, Optional.empty());
    }
    return there;
  }

  private void replaceMetadata(String namespace, Optional<MetadataElement> element) {
    NetworkBackend backend = kvm.open("change the metadata of");
    NetworkState state = state();
    if (!state.persistent()) {
      throw new NetworkStateException(
          Failure.of("change the metadata of", toString())
              .on(kvm.uri())
              .because("it is transient, and its definition cannot be changed")
              .advising("Say it when the network is created."),
          null);
    }
    Network config = read(backend, state, Definition.CONFIG);
    List<MetadataElement> elements =
        Stream.concat(
                config.metadata().stream().filter(other -> !other.namespace().equals(namespace)),
                element.stream())
            .toList();
    backend.define(config.toBuilder().metadata(elements).build());
  }

  /**
   * Returns the leases that have not run out ({@code virNetworkGetDHCPLeases}).
   *
   * @return the leases, in no particular order; none if the network does not run
   * @throws io.kvmnet.error.UnsupportedFeatureException if the backend knows no leases
   */
  public List<Lease> leases() {
    return kvm.open("read leases of").leases(uuid, Optional.empty());
  }

  /**
   * Returns the leases of one client that have not run out ({@code virNetworkGetDHCPLeases}).
   *
   * @param mac the client's MAC address
   * @return its leases, in no particular order; none if the network does not run
   * @throws io.kvmnet.error.UnsupportedFeatureException if the backend knows no leases
   */
  public List<Lease> leases(MacAddress mac) {
    return kvm.open("read leases of").leases(uuid, Optional.of(mac));
  }

  /** Returns name and UUID, for a log line. */
  @Override
  public String toString() {
    return "network '" + name + "' (" + uuid + ")";
  }

  private Network read(NetworkBackend backend, NetworkState state, Definition copy) {
    return Reading.withAutostart(backend.definition(uuid, copy), state.autostart());
  }

  private static Optional<Network> none() {
    return Optional.empty();
  }

  private NetworkNotFoundException gone() {
    return new NetworkNotFoundException(
        Failure.of("read", toString()).on(kvm.uri()).because("it is gone"), null);
  }
}
