package io.kvmnet;

import io.kvmnet.error.Failure;
import io.kvmnet.error.NetworkNotFoundException;
import io.kvmnet.model.Network;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.plan.Plan;
import io.kvmnet.spi.NetworkBackend;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The networks of a connection: makes, finds, lists and removes them. Safe for use by several
 * threads; every method blocks until it is done, each call to the backend at most as long as {@link
 * ConnectOptions#timeout()}.
 *
 * <p>Every method may throw {@link io.kvmnet.error.ConnectionClosedException}, {@link
 * io.kvmnet.error.ConnectionLostException} and {@link io.kvmnet.error.AccessDeniedException}.
 *
 * @since 0.1.0
 */
public final class Networks {

  private final KvmNet kvm;

  Networks(KvmNet kvm) {
    this.kvm = kvm;
  }

  /**
   * Sees to it that a network exists, runs and is what was asked for. Writes only what differs:
   * called twice, the second call writes nothing. A change of a running network takes effect at its
   * next start ({@link Plan#restartRequired()}); it is never restarted by this call. When a step
   * fails, those before it are undone.
   *
   * @param network what is asked for; what it leaves open stays as it is
   * @return the network
   * @throws io.kvmnet.error.SubnetInUseException if the host has the subnet already
   * @throws io.kvmnet.error.BridgeInUseException if the bridge name is taken
   * @throws io.kvmnet.error.NetworkExistsException if the name or the UUID is another network's
   * @throws io.kvmnet.error.UnsupportedFeatureException if libvirt cannot keep all of the
   *     definition
   */
  public ManagedNetwork apply(Network network) {
    NetworkPlan plan = planner("apply").plan(network);
    return handle(plan.carryOut().uuid(), network.name());
  }

  /**
   * Tells what {@link #apply(Network)} would do. Reads only.
   *
   * @param network what is asked for
   * @return the plan; {@link Plan#apply()} does just that
   * @throws io.kvmnet.error.BridgeInUseException as {@link #apply(Network)} does
   * @throws io.kvmnet.error.NetworkExistsException as {@link #apply(Network)} does
   * @throws io.kvmnet.error.UnsupportedFeatureException as {@link #apply(Network)} does
   */
  public Plan plan(Network network) {
    return planner("plan").plan(network);
  }

  /**
   * Defines a persistent network and leaves it stopped ({@code virNetworkDefineXML}).
   *
   * @param network what is asked for; {@link Network#autostart()} is set too
   * @return the network
   * @throws io.kvmnet.error.NetworkExistsException if the name or the UUID is taken
   * @throws io.kvmnet.error.BridgeInUseException if the bridge name is taken
   * @throws io.kvmnet.error.UnsupportedFeatureException if libvirt cannot keep all of the
   *     definition; it is removed again
   */
  public ManagedNetwork define(Network network) {
    NetworkBackend backend = kvm.open("define");
    new Preflight(backend, "define").ofNew(network);
    return handle(new Execution(backend).define(network), network.name());
  }

  /**
   * Makes a transient network and starts it ({@code virNetworkCreateXML}); it is gone when it
   * stops.
   *
   * @param network what is asked for; {@link Network#autostart()} must be false
   * @return the network
   * @throws io.kvmnet.error.NetworkExistsException if the name or the UUID is taken
   * @throws io.kvmnet.error.NetworkStateException if autostart is asked for
   * @throws io.kvmnet.error.SubnetInUseException if the host has the subnet already
   * @throws io.kvmnet.error.BridgeInUseException if the bridge name is taken
   * @throws io.kvmnet.error.UnsupportedFeatureException if libvirt cannot keep all of the
   *     definition; it is removed again
   */
  public ManagedNetwork create(Network network) {
    NetworkBackend backend = kvm.open("create");
    Preflight preflight = new Preflight(backend, "create");
    preflight.ofTransient(network);
    preflight.ofNew(network);
    return handle(new Execution(backend).create(network), network.name());
  }

  /**
   * Looks for a network by name.
   *
   * @param name the name, case-sensitive
   * @return the network; empty if there is none
   * @throws io.kvmnet.error.InvalidNetworkException if no network can have the name: it is empty or
   *     has a {@code /} or a control character
   */
  public Optional<ManagedNetwork> find(String name) {
    return kvm.open("find").find(LookupName.check(name)).map(this::handle);
  }

  /**
   * Looks for a network by UUID.
   *
   * @param uuid the UUID
   * @return the network; empty if there is none
   */
  public Optional<ManagedNetwork> find(UUID uuid) {
    return kvm.open("find").find(uuid).map(this::handle);
  }

  /**
   * Returns a network that is known to be there.
   *
   * @param name the name, case-sensitive
   * @return the network
   * @throws NetworkNotFoundException if there is none
   * @throws io.kvmnet.error.InvalidNetworkException if no network can have the name: it is empty or
   *     has a {@code /} or a control character
   */
  public ManagedNetwork get(String name) {
    return find(name).orElseThrow(() -> missing("name '" + name + "'"));
  }

  /**
   * Returns a network that is known to be there.
   *
   * @param uuid the UUID
   * @return the network
   * @throws NetworkNotFoundException if there is none
   */
  public ManagedNetwork get(UUID uuid) {
    return find(uuid).orElseThrow(() -> missing("UUID " + uuid));
  }

  /**
   * Lists networks and how they stand, in four round trips however many there are. With libvirt
   * that is not one moment: a network that comes or goes meanwhile may be in the list or not.
   *
   * @param filters which networks; none for all
   * @return a snapshot, ordered by name, unmodifiable
   */
  public List<NetworkState> list(NetworkFilter... filters) {
    List<NetworkFilter> asked = List.of(filters);
    return kvm.open("list").list().stream()
        .filter(state -> NetworkFilter.accepts(asked, state))
        .sorted(Comparator.comparing(NetworkState::name))
        .toList();
  }

  /**
   * Stops and undefines a network, whatever state it is in. Guests on it lose their connection.
   *
   * @param name the name, case-sensitive
   * @return false if there was no such network
   * @throws io.kvmnet.error.InvalidNetworkException if no network can have the name: it is empty or
   *     has a {@code /} or a control character
   */
  public boolean remove(String name) {
    NetworkBackend backend = kvm.open("remove");
    Optional<NetworkState> state = backend.find(LookupName.check(name));
    state.ifPresent(new Execution(backend)::remove);
    return state.isPresent();
  }

  private Planner planner(String operation) {
    return new Planner(kvm.open(operation), operation);
  }

  private ManagedNetwork handle(NetworkState state) {
    return handle(state.uuid(), state.name());
  }

  private ManagedNetwork handle(UUID uuid, String name) {
    return new ManagedNetwork(kvm, uuid, name);
  }

  private NetworkNotFoundException missing(String key) {
    return new NetworkNotFoundException(
        Failure.of("get", "network").on(kvm.uri()).because("there is none of " + key), null);
  }
}
