package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The Linux bridge that libvirt makes for a network. What is left open, libvirt chooses: a free
 * name ({@code virbr0}, {@code virbr1}, …), spanning tree on, no forward delay. Libvirt's {@code
 * <bridge>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class Bridge permits BridgeValue {

  private static final Bridge ANY = builder().build();

  Bridge() {}

  /**
   * Leaves everything to libvirt.
   *
   * @return a bridge with nothing said
   */
  public static Bridge any() {
    return ANY;
  }

  /**
   * Names the bridge and leaves the rest to libvirt.
   *
   * @param name 1 to 15 bytes, see {@link #name()}
   * @return a bridge with a name
   */
  public static Bridge named(String name) {
    return builder().name(name).build();
  }

  /**
   * Begins a bridge.
   *
   * @return a new builder with nothing said
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the interface name of the bridge.
   *
   * @return 1 to 15 bytes of letters, digits, {@code _}, {@code .} and {@code -}; empty where
   *     libvirt is to choose
   */
  public abstract Optional<String> name();

  /**
   * Tells whether the bridge runs the spanning tree protocol (IEEE 802.1D).
   *
   * @return empty where libvirt is to choose, which means on
   */
  public abstract Optional<Boolean> stp();

  /**
   * Returns how long a port listens and learns before it forwards.
   *
   * @return whole seconds; empty where libvirt is to choose, which means none
   */
  public abstract Optional<Duration> delay();

  /**
   * Returns who fills the table of MAC addresses.
   *
   * @return empty where libvirt is to choose, which means the kernel
   */
  public abstract Optional<MacTableManager> macTableManager();

  /**
   * Returns the zone of firewalld that the bridge is put into.
   *
   * @return letters, digits, {@code _} and {@code -}; empty where libvirt is to choose
   */
  public abstract Optional<String> zone();

  /**
   * Begins a changed copy.
   *
   * @return a new builder that holds all of this value
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * Puts the value into words, for a log line; what it leaves open is left out.
   *
   * @return for example {@code virbr7 stp off}
   */
  @Override
  public String toString() {
    return Words.of(name().orElse("any"))
        .addSwitch("stp", stp())
        .add("delay", delay())
        .add("macTableManager", macTableManager().map(MacTableManager::word))
        .add("zone", zone())
        .toString();
  }

  /** Builds a {@link Bridge}; not thread-safe. */
  public static final class Builder extends BridgeValue.Builder {
    Builder() {}
  }
}
