package io.kvmnet.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

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
public sealed interface Network permits SubnetNetwork {

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
   * Returns the network's name, unique on its host.
   *
   * @return not empty, no {@code /} and no control character
   */
  String name();

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
   * Returns the largest packet that the network carries.
   *
   * @return bytes, 68 to 65535; empty where libvirt is to choose, which means 1500
   */
  OptionalInt mtu();

  /**
   * Tells whether the network is to start with the host. Libvirt keeps this beside the definition,
   * not in its XML.
   *
   * @return true if so; false if not said
   */
  boolean autostart();

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
  List<Difference> differencesFrom(Network actual);

  /**
   * Returns this network with what it leaves open taken from another: the UUID, the bridge and the
   * like stay as they are there. Lists are never open: what is not in them is not asked for.
   *
   * @param actual what was read back
   * @return a copy of this that {@code actual}'s choices complete
   */
  Network completedFrom(Network actual);

  /**
   * The steps that the builders of all kinds share; not thread-safe.
   *
   * @param <B> the builder's own type
   */
  sealed interface Builder<B extends Builder<B>> permits SubnetNetwork.Builder {

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
     * Says the network's description.
     *
     * @param description see {@link Network#description()}
     * @return this builder
     */
    B description(String description);

    /**
     * Says the largest packet.
     *
     * @param bytes see {@link Network#mtu()}
     * @return this builder
     */
    B mtu(int bytes);

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
