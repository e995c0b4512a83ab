package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A network whose guests are plugged into a bridge that the host has already: a Linux bridge or one
 * of Open vSwitch. Libvirt neither makes nor removes the bridge, and serves no DHCP or DNS there.
 * Made by {@link Network#onBridge(String)} and {@link Network#openVSwitch(String)}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class BridgedNetwork implements Network permits BridgedNetworkValue {

  BridgedNetwork() {}

  /**
   * Returns the name of the host's bridge.
   *
   * @return an interface name; several networks may share a bridge
   */
  public abstract String hostBridge();

  /**
   * Returns who fills the table of MAC addresses.
   *
   * @return empty where libvirt is to choose, which means the kernel
   */
  public abstract Optional<MacTableManager> macTableManager();

  /**
   * Returns the limits of each guest.
   *
   * @return empty for none
   */
  public abstract Optional<Bandwidth> bandwidth();

  /**
   * Returns the VLANs of the guests' ports.
   *
   * @return empty for none; on a Linux bridge, needs libvirt 11.0.0
   */
  public abstract Optional<Vlan> vlan();

  /**
   * Returns what the switch is told.
   *
   * @return empty for a Linux bridge
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
   * @return for example {@code BridgedNetwork{name=lan, hostBridge=br0}}
   */
  @Override
  public String toString() {
    return NetworkText.of("BridgedNetwork", this)
        .add("hostBridge", hostBridge())
        .add("macTableManager", macTableManager().map(MacTableManager::word))
        .add("bandwidth", bandwidth())
        .add("vlan", vlan())
        .add("virtualPort", virtualPort())
        .toString();
  }

  /** Builds a {@link BridgedNetwork}; not thread-safe. */
  public static final class Builder extends BridgedNetworkValue.Builder
      implements Network.Builder<Builder> {
    Builder() {}
  }
}
