package io.kvmnet.plan;

import io.kvmnet.model.Difference;
import io.kvmnet.model.Network;
import io.kvmnet.model.NetworkKind;
import io.kvmnet.model.Subnet;
import io.kvmnet.model.SubnetNetwork;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One step of a plan. Every change says when it takes effect, and prints as one line that a person
 * reads.
 *
 * @since 0.1.0
 */
public sealed interface Change {

  /** When a change takes effect. */
  enum Effect {
    /** As soon as it is applied. */
    NOW,
    /** When the network starts the next time; until then it runs as before. */
    NEXT_START
  }

  /**
   * Tells when the change takes effect.
   *
   * @return {@link Effect#NOW}, unless the kind says otherwise
   */
  default Effect effect() {
    return Effect.NOW;
  }

  /**
   * A network that is not there yet is defined.
   *
   * @param network the definition
   */
  record Define(Network network) implements Change {

    /**
     * Keeps the definition.
     *
     * @param network the definition
     */
    public Define {
      Objects.requireNonNull(network, "network");
    }

    @Override
    public String toString() {
      return "+ define %s network '%s'%s"
          .formatted(NetworkKind.of(network).word(), network.name(), subnets());
    }

    private String subnets() {
      return network instanceof SubnetNetwork managed && !managed.subnets().isEmpty()
          ? managed.subnets().stream()
              .map(Subnet::cidr)
              .map(Object::toString)
              .collect(Collectors.joining(", ", " on ", ""))
          : "";
    }
  }

  /**
   * The definition of a network that is there is replaced. UUID, bridge and MAC address stay.
   *
   * @param before the definition that is there
   * @param after the definition that takes its place
   * @param differences what was asked for and is not there
   * @param effect when it takes effect: at the next start for a network that runs
   */
  record Redefine(Network before, Network after, List<Difference> differences, Effect effect)
      implements Change {

    /**
     * Copies the list.
     *
     * @param before the definition that is there
     * @param after the definition that takes its place
     * @param differences what was asked for and is not there
     * @param effect when it takes effect: at the next start for a network that runs
     */
    public Redefine {
      differences = List.copyOf(differences);
    }

    @Override
    public String toString() {
      return differences.stream()
          .map(difference -> "\n      " + difference)
          .collect(
              Collectors.joining(
                  "",
                  "~ redefine network '%s'%s:"
                      .formatted(
                          after.name(), effect == Effect.NOW ? "" : ", from its next start on"),
                  ""));
    }
  }

  /**
   * A transient network gets a definition that outlives its stop.
   *
   * @param network the definition
   */
  record Persist(Network network) implements Change {
    @Override
    public String toString() {
      return "~ make network '" + network.name() + "' persistent";
    }
  }

  /**
   * The network is started.
   *
   * @param name the network's name
   */
  record Start(String name) implements Change {
    @Override
    public String toString() {
      return "+ start network '" + name + "'";
    }
  }

  /**
   * Autostart is switched.
   *
   * @param name the network's name
   * @param on whether the network is to start with its host
   */
  record Autostart(String name, boolean on) implements Change {
    @Override
    public String toString() {
      return "~ autostart of network '" + name + "' " + (on ? "on" : "off");
    }
  }
}
