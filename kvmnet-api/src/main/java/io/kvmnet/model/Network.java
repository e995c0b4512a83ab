package io.kvmnet.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * A virtual network, as it is wished or as it was read. Immutable; made by one of the factories
 * here:
 *
 * <pre>{@code
 * Network lab = Network.nat().name("lab").subnet("192.168.150.0/24").build();
 * }</pre>
 *
 * <p>What the user leaves open (UUID, bridge name, MAC address, …) libvirt chooses; it is absent in
 * what the user writes and present in what is read back. {@link #isSatisfiedBy(Network)} is the
 * comparison that knows this; {@link Object#equals(Object)} compares every value.
 *
 * @since 0.1.0
 */
public sealed interface Network
    permits SubnetNetwork, BridgedNetwork, MacvtapNetwork, HostdevNetwork {

  /**
   * Begins a network whose guests reach the outside through the host, which puts its own address in
   * place of theirs. Libvirt's {@code <forward mode='nat'>}.
   *
   * @return a new builder
   */
  static NatNetwork.Builder nat() {
    return new NatNetwork.Builder();
  }

  /**
   * Begins a network whose guests reach one another and the host, and nothing else. Libvirt's
   * network without a {@code <forward>}.
   *
   * @return a new builder
   */
  static IsolatedNetwork.Builder isolated() {
    return new IsolatedNetwork.Builder();
  }

  /**
   * Begins a network whose guests reach the outside through the host with their own addresses; the
   * host's firewall lets through what belongs to the network's subnets. Libvirt's {@code <forward
   * mode='route'>}.
   *
   * @return a new builder
   */
  static RoutedNetwork.Builder routed() {
    return new RoutedNetwork.Builder();
  }

  /**
   * Begins a routed network for which libvirt writes no firewall rule at all. Libvirt's {@code
   * <forward mode='open'>}.
   *
   * @return a new builder
   */
  static OpenNetwork.Builder open() {
    return new OpenNetwork.Builder();
  }

  /**
   * Begins a network whose guests are plugged into a Linux bridge that the host has already.
   * Libvirt's {@code <forward mode='bridge'>} with a bridge.
   *
   * @param bridge the bridge's name
   * @return a new builder
   */
  static BridgedNetwork.Builder onBridge(String bridge) {
    return new BridgedNetwork.Builder().hostBridge(bridge);
  }

  /**
   * Begins a network whose guests are plugged into an Open vSwitch bridge that the host has
   * already. Libvirt's {@code <forward mode='bridge'>} with a bridge and a virtual port.
   *
   * @param bridge the bridge's name
   * @return a new builder
   */
  static BridgedNetwork.Builder openVSwitch(String bridge) {
    return onBridge(bridge).virtualPort(VirtualPort.openVSwitch());
  }

  /**
   * Begins a network whose guests get macvtap devices on NICs of the host, in {@link
   * MacvtapMode#BRIDGE} mode unless said otherwise.
   *
   * @param devices the NICs' names; several make a pool, of which each guest gets one
   * @return a new builder
   */
  static MacvtapNetwork.Builder macvtap(String... devices) {
    MacvtapNetwork.Builder builder = new MacvtapNetwork.Builder();
    for (String device : devices) {
      builder.device(device);
    }
    return builder;
  }

  /**
   * Begins a network whose guests each get a virtual function of an SR-IOV NIC passed through.
   * Libvirt's {@code <forward mode='hostdev'>} with a physical function.
   *
   * @param physicalFunction the NIC's name
   * @return a new builder
   */
  static HostdevNetwork.Builder hostdev(String physicalFunction) {
    return new HostdevNetwork.Builder().physicalFunction(physicalFunction);
  }

  /**
   * Begins a network whose guests each get one of some PCI devices passed through. Libvirt's {@code
   * <forward mode='hostdev'>} with addresses.
   *
   * @param addresses the addresses of virtual functions
   * @return a new builder
   */
  static HostdevNetwork.Builder hostdev(PciAddress... addresses) {
    return new HostdevNetwork.Builder().addresses(List.of(addresses));
  }

  /**
   * Returns the network's name, unique on its host.
   *
   * @return not empty, no {@code /} and no control character
   */
  @Value.Default
  default String name() {
    return "";
  }

  /**
   * Returns the network's UUID.
   *
   * @return empty where libvirt is to choose, which it does at random
   */
  Optional<UUID> uuid();

  /**
   * Returns a short title for people.
   *
   * @return one line; needs libvirt 9.7.0
   */
  Optional<String> title();

  /**
   * Returns a description for people.
   *
   * @return any text; needs libvirt 9.7.0
   */
  Optional<String> description();

  /**
   * Returns the applications' own elements.
   *
   * @return at most one for each namespace; those of namespaces not named here are left as they are
   */
  List<MetadataElement> metadata();

  /**
   * Returns the classes of service that guests can choose from.
   *
   * @return the groups, no name twice, at most one default; their order has no meaning
   */
  List<PortGroup> portGroups();

  /**
   * Tells whether guests are kept from reaching one another.
   *
   * @return empty where libvirt is to choose, which means they are not
   */
  Optional<Boolean> portsIsolated();

  /**
   * Tells whether the host believes the guests about their MAC address and filters.
   *
   * @return empty where libvirt is to choose, which means it does not
   */
  Optional<Boolean> trustGuestRxFilters();

  /**
   * Returns what was read and has no other place in the model. It is written back, and kept when
   * the network is changed.
   *
   * @return elements and attributes with the path of where they stand
   */
  List<Foreign> foreign();

  /**
   * Returns how many guests' interfaces libvirt counts on the network. Only in what was read, never
   * written or compared, and not to be relied on: libvirt loses count at live updates.
   *
   * @return the count; empty if there was none
   */
  @Value.Auxiliary
  OptionalInt connections();

  /**
   * Tells whether the network is to start with the host. Libvirt keeps this beside the definition,
   * not in its XML.
   *
   * @return true if so; false if not said
   */
  @Value.Default
  default boolean autostart() {
    return false;
  }

  /**
   * Begins a changed copy.
   *
   * @return a new builder that holds all of this value
   */
  Builder<?> toBuilder();

  /**
   * Tells whether a network is what this one asks for: what this one leaves open is no difference,
   * nor is the order of lists whose order has no meaning.
   *
   * @param actual what was read back
   * @return true if {@link #differencesFrom(Network)} finds nothing
   */
  default boolean isSatisfiedBy(Network actual) {
    return differencesFrom(actual).isEmpty();
  }

  /**
   * Returns where a network is not what this one asks for.
   *
   * @param actual what was read back
   * @return the differences, in the order of the definition; empty if there is none
   */
  default List<Difference> differencesFrom(Network actual) {
    return NetworkComparison.compare(this, actual);
  }

  /**
   * Returns this network with what it leaves open taken from another: the UUID, the bridge and the
   * like stay as they are there. Lists are never open: what is not in them is not asked for.
   *
   * @param actual what was read back
   * @return a copy of this that {@code actual}'s choices complete
   */
  default Network completedFrom(Network actual) {
    return NetworkCompletion.complete(this, actual);
  }

  /**
   * The steps that the builders of all kinds share; not thread-safe.
   *
   * @param <B> the builder's own type
   */
  sealed interface Builder<B extends Builder<B>>
      permits SubnetNetwork.Builder,
          BridgedNetwork.Builder,
          MacvtapNetwork.Builder,
          HostdevNetwork.Builder {

    /**
     * Names the network.
     *
     * @param name see {@link Network#name()}
     * @return this builder
     */
    B name(String name);

    /**
     * Says the network's UUID.
     *
     * @param uuid see {@link Network#uuid()}
     * @return this builder
     */
    B uuid(UUID uuid);

    /**
     * Says the network's title.
     *
     * @param title see {@link Network#title()}
     * @return this builder
     */
    B title(String title);

    /**
     * Says the network's title, or says none.
     *
     * @param title see {@link Network#title()}
     * @return this builder
     */
    B title(Optional<String> title);

    /**
     * Says the network's description.
     *
     * @param description see {@link Network#description()}
     * @return this builder
     */
    B description(String description);

    /**
     * Says the network's description, or says none.
     *
     * @param description see {@link Network#description()}
     * @return this builder
     */
    B description(Optional<String> description);

    /**
     * Adds an application's own element.
     *
     * @param element see {@link Network#metadata()}
     * @return this builder
     */
    B metadata(MetadataElement element);

    /**
     * Adds an application's own element.
     *
     * @param xml see {@link MetadataElement#of(String)}
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if the text is not an element in a namespace
     */
    default B metadata(String xml) {
      return metadata(MetadataElement.of(xml));
    }

    /**
     * Replaces the applications' own elements.
     *
     * @param elements see {@link Network#metadata()}
     * @return this builder
     */
    B metadata(Iterable<? extends MetadataElement> elements);

    /**
     * Adds a class of service.
     *
     * @param group see {@link Network#portGroups()}
     * @return this builder
     */
    B portGroup(PortGroup group);

    /**
     * Adds a class of service.
     *
     * @param name the group's name
     * @param steps what to say of it
     * @return this builder
     */
    default B portGroup(String name, Consumer<PortGroup.Builder> steps) {
      PortGroup.Builder group = PortGroup.named(name);
      steps.accept(group);
      return portGroup(group.build());
    }

    /**
     * Replaces the classes of service.
     *
     * @param groups see {@link Network#portGroups()}
     * @return this builder
     */
    B portGroups(Iterable<? extends PortGroup> groups);

    /**
     * Says whether guests are kept from reaching one another.
     *
     * @param isolated see {@link Network#portsIsolated()}
     * @return this builder
     */
    B portsIsolated(boolean isolated);

    /**
     * Says whether the host believes the guests about their filters.
     *
     * @param trusted see {@link Network#trustGuestRxFilters()}
     * @return this builder
     */
    B trustGuestRxFilters(boolean trusted);

    /**
     * Replaces what the model has no place for.
     *
     * @param foreign see {@link Network#foreign()}
     * @return this builder
     */
    B foreign(Iterable<? extends Foreign> foreign);

    /**
     * Says the count that was read.
     *
     * @param connections see {@link Network#connections()}
     * @return this builder
     */
    B connections(int connections);

    /**
     * Says whether the network starts with the host.
     *
     * @param autostart see {@link Network#autostart()}
     * @return this builder
     */
    B autostart(boolean autostart);

    /**
     * Builds the network and checks it as a whole.
     *
     * @return the network
     * @throws io.kvmnet.error.InvalidNetworkException if it breaks rules; lists all of them
     */
    Network build();
  }
}
