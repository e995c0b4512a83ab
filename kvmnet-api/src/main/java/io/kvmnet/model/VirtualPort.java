package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * What the switch that a guest's interface is plugged into is told about it. Which parameters there
 * are depends on the {@link #type()}; those of another type are refused with the network. Libvirt's
 * {@code <virtualport>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class VirtualPort permits VirtualPortValue {

  VirtualPort() {}

  /**
   * Makes a port of an Open vSwitch bridge.
   *
   * @return a port without parameters
   */
  public static VirtualPort openVSwitch() {
    return builder().type(VirtualPortType.OPEN_VSWITCH).build();
  }

  /**
   * Begins a virtual port.
   *
   * @return a new builder with nothing said
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the kind of switch.
   *
   * @return empty only in a port group, where the guest's interface says it
   */
  public abstract Optional<VirtualPortType> type();

  /**
   * Returns the VSI manager's number, 802.1Qbg.
   *
   * @return 0 to 255
   */
  public abstract OptionalInt managerId();

  /**
   * Returns the VSI type, 802.1Qbg.
   *
   * @return 0 to 16777215
   */
  public abstract OptionalInt typeId();

  /**
   * Returns the version of the VSI type, 802.1Qbg.
   *
   * @return 0 to 255
   */
  public abstract OptionalInt typeIdVersion();

  /**
   * Returns the VSI instance, 802.1Qbg.
   *
   * @return empty where libvirt is to choose
   */
  public abstract Optional<UUID> instanceId();

  /**
   * Returns the port profile, 802.1Qbh and Open vSwitch.
   *
   * @return at most 39 characters
   */
  public abstract Optional<String> profileId();

  /**
   * Returns the interface's id in the switch, Open vSwitch and MidoNet.
   *
   * @return empty where libvirt is to choose; MidoNet wants one
   */
  public abstract Optional<UUID> interfaceId();

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
   * @return for example {@code openvswitch profileId web}
   */
  @Override
  public String toString() {
    return type()
        .map(type -> Words.of(type.word()))
        .orElseGet(() -> Words.or("nothing said"))
        .add("managerId", managerId().stream().boxed().findFirst())
        .add("typeId", typeId().stream().boxed().findFirst())
        .add("typeIdVersion", typeIdVersion().stream().boxed().findFirst())
        .add("instanceId", instanceId())
        .add("profileId", profileId())
        .add("interfaceId", interfaceId())
        .toString();
  }

  /** Builds a {@link VirtualPort}; not thread-safe. */
  public static final class Builder extends VirtualPortValue.Builder {
    Builder() {}
  }
}
