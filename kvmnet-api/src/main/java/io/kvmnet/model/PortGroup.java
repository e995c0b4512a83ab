package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A class of service: guests that name it get its settings instead of the network's. Libvirt's
 * {@code <portgroup>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class PortGroup permits PortGroupValue {

  PortGroup() {}

  /**
   * Begins a port group.
   *
   * @param name see {@link #name()}
   * @return a new builder
   */
  public static Builder named(String name) {
    return new Builder().name(name);
  }

  /**
   * Returns the group's name.
   *
   * @return unique in its network; letters, digits and {@code _.-:/\}
   */
  public abstract String name();

  /**
   * Tells whether guests that name no group get this one.
   *
   * @return true in at most one group of a network; false if not said
   */
  @Value.Default
  public boolean isDefault() {
    return false;
  }

  /**
   * Tells whether the host believes the guests about their MAC address and filters.
   *
   * @return empty where the network's setting holds
   */
  public abstract Optional<Boolean> trustGuestRxFilters();

  /**
   * Returns the limits of the group's guests.
   *
   * @return empty for none
   */
  public abstract Optional<Bandwidth> bandwidth();

  /**
   * Returns the VLANs of the group's guests.
   *
   * @return empty where the network's hold
   */
  public abstract Optional<Vlan> vlan();

  /**
   * Returns what the switch is told.
   *
   * @return empty where the network's holds
   */
  public abstract Optional<VirtualPort> virtualPort();

  /**
   * Begins a changed copy.
   *
   * @return a new builder that holds all of this value
   */
  public Builder toBuilder() {
    return new Builder().from(this);
  }

  /**
   * Puts the value into words, for a log line; what it leaves open is left out.
   *
   * @return for example {@code office default vlan 42}
   */
  @Override
  public String toString() {
    return Words.of(name())
        .addIf(isDefault(), "default")
        .addSwitch("trustGuestRxFilters", trustGuestRxFilters())
        .add("bandwidth", bandwidth())
        .add("vlan", vlan())
        .add("virtualPort", virtualPort())
        .toString();
  }

  /** Builds a {@link PortGroup}; not thread-safe. */
  public static final class Builder extends PortGroupValue.Builder {
    Builder() {}
  }
}
