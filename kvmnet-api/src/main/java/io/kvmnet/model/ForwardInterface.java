package io.kvmnet.model;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A NIC of the host that guests are plugged into. Equal when the names are. Libvirt's {@code
 * <forward><interface>}.
 *
 * @param device the interface's name
 * @param connections how many guests' interfaces libvirt counts on it; only in what was read, and
 *     not to be relied on: libvirt loses count at live updates
 * @since 0.1.0
 */
public record ForwardInterface(String device, OptionalInt connections) {

  /**
   * Refuses nulls.
   *
   * @param device the interface's name
   * @param connections how many guests' interfaces libvirt counts on it
   */
  public ForwardInterface {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(connections, "connections");
  }

  /**
   * Names a NIC.
   *
   * @param device the interface's name
   * @return the NIC without a count
   */
  public static ForwardInterface of(String device) {
    return new ForwardInterface(device, OptionalInt.empty());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ForwardInterface that && device.equals(that.device);
  }

  @Override
  public int hashCode() {
    return device.hashCode();
  }

  /** Returns the interface's name. */
  @Override
  public String toString() {
    return device;
  }
}
