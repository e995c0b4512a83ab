package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The VLANs of a guest's port: one whose tag the switch adds and takes away, or a trunk of several
 * whose tags the guest sees. Libvirt's {@code <vlan>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class Vlan permits VlanValue {

  Vlan() {}

  /**
   * Makes the port a member of one VLAN.
   *
   * @param id 0 to 4095
   * @return one tag, no trunk
   */
  public static Vlan of(int id) {
    return builder().tag(id).build();
  }

  /**
   * Makes the port a trunk.
   *
   * @param ids at least one, each 0 to 4095
   * @return a trunk without a native VLAN
   */
  public static Vlan trunk(int... ids) {
    Builder vlan = builder().trunk(true);
    for (int id : ids) {
      vlan.tag(id);
    }
    return vlan.build();
  }

  /**
   * Begins the VLANs of a port.
   *
   * @return a new builder without a tag
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the VLANs.
   *
   * @return at least one; at most one native
   */
  public abstract List<VlanTag> tags();

  /**
   * Tells whether the guest sees the tags.
   *
   * @return true with several tags or a native one, always; false if not said
   */
  @Value.Default
  public boolean trunk() {
    return tags().size() > 1 || tags().stream().anyMatch(tag -> tag.nativeMode().isPresent());
  }

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
   * @return for example {@code trunk 42+43 native untagged}
   */
  @Override
  public String toString() {
    return Words.or("no tag")
        .addIf(trunk(), "trunk")
        .addIf(
            !tags().isEmpty(),
            tags().stream().map(VlanTag::toString).collect(Collectors.joining("+")))
        .toString();
  }

  /** Builds a {@link Vlan}; not thread-safe. */
  public static final class Builder extends VlanValue.Builder {
    Builder() {}

    /**
     * Adds a VLAN.
     *
     * @param id 0 to 4095
     * @return this builder
     */
    public Builder tag(int id) {
      return tag(VlanTag.of(id));
    }
  }
}
