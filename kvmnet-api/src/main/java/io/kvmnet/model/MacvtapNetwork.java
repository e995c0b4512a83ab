package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A network whose guests get macvtap devices straight on NICs of the host; the host itself does not
 * reach them. Made by {@link Network#macvtap(String...)}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class MacvtapNetwork implements Network permits MacvtapNetworkValue {

  MacvtapNetwork() {}

  /**
   * Returns how the guests on one NIC deal with one another.
   *
   * @return {@link MacvtapMode#BRIDGE} if not said
   */
  @Value.Default
  public MacvtapMode mode() {
    return MacvtapMode.BRIDGE;
  }

  /**
   * Returns the NICs.
   *
   * @return none twice; the first is the default, several make a pool of which each guest gets one;
   *     empty where a {@link #physicalFunction()} brings them
   */
  public abstract List<ForwardInterface> devices();

  /**
   * Returns the SR-IOV NIC whose virtual functions are the NICs.
   *
   * @return an interface name; empty where {@link #devices()} lists them
   */
  public abstract Optional<String> physicalFunction();

  /**
   * Returns the VLANs of the guests' ports.
   *
   * @return empty for none; only in {@link MacvtapMode#PASSTHROUGH}, and with libvirt 11.0.0 in
   *     {@link MacvtapMode#BRIDGE}
   */
  public abstract Optional<Vlan> vlan();

  /**
   * Returns what the switch is told.
   *
   * @return empty for nothing
   */
  public abstract Optional<VirtualPort> virtualPort();

  @Override
  public Builder toBuilder() {
    return new Builder().from(this);
  }

  @Value.Check
  void check() {
    NetworkRules.check(this);
  }

  /**
   * Puts the value into words, for a log line; what it leaves open is left out.
   *
   * @return for example {@code MacvtapNetwork{name=lan, devices=[eth0]}}
   */
  @Override
  public String toString() {
    return NetworkText.of("MacvtapNetwork", this)
        .addUnless(mode() == MacvtapMode.BRIDGE, "mode", mode().word())
        .add("devices", devices())
        .add("physicalFunction", physicalFunction())
        .add("vlan", vlan())
        .add("virtualPort", virtualPort())
        .toString();
  }

  /** Builds a {@link MacvtapNetwork}; not thread-safe. */
  public static final class Builder extends MacvtapNetworkValue.Builder
      implements Network.Builder<Builder> {
    Builder() {}

    /**
     * Adds a NIC.
     *
     * @param name the interface's name
     * @return this builder
     */
    public Builder device(String name) {
      return device(ForwardInterface.of(name));
    }
  }
}
