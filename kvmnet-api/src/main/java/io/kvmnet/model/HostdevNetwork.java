package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A network whose guests each get a PCI device of the host passed through: a virtual function of an
 * SR-IOV NIC. Made by {@link Network#hostdev(String)} and {@link Network#hostdev(PciAddress...)}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class HostdevNetwork implements Network permits HostdevNetworkValue {

  HostdevNetwork() {}

  /**
   * Returns the SR-IOV NIC whose virtual functions are passed through.
   *
   * @return an interface name; empty where {@link #addresses()} lists them
   */
  public abstract Optional<String> physicalFunction();

  /**
   * Returns the virtual functions that are passed through.
   *
   * @return none twice; empty where a {@link #physicalFunction()} brings them
   */
  public abstract List<PciAddress> addresses();

  /**
   * Returns the driver that hands a device to a guest.
   *
   * @return empty where libvirt is to choose
   */
  public abstract Optional<HostdevDriver> driver();

  /**
   * Tells whether libvirt takes a device from its driver on the host and gives it back afterwards.
   *
   * @return empty where libvirt is to choose, which means it does not
   */
  public abstract Optional<Boolean> managed();

  /**
   * Returns the VLAN of the guests' devices.
   *
   * @return empty for none
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
   * @return for example {@code HostdevNetwork{name=fast, physicalFunction=enp3s0f0}}
   */
  @Override
  public String toString() {
    return NetworkText.of("HostdevNetwork", this)
        .add("physicalFunction", physicalFunction())
        .add("addresses", addresses())
        .add("driver", driver())
        .add("managed", managed())
        .add("vlan", vlan())
        .add("virtualPort", virtualPort())
        .toString();
  }

  /** Builds a {@link HostdevNetwork}; not thread-safe. */
  public static final class Builder extends HostdevNetworkValue.Builder
      implements Network.Builder<Builder> {
    Builder() {}
  }
}
