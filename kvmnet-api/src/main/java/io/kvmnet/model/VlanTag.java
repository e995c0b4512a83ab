package io.kvmnet.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A VLAN (IEEE 802.1Q) that a port carries. Libvirt's {@code <vlan><tag>}.
 *
 * @param id 0 to 4095; checked with the network that holds it
 * @param nativeMode present on the one VLAN of a trunk that untagged packets belong to
 * @since 0.1.0
 */
public record VlanTag(int id, Optional<NativeMode> nativeMode) {

  /**
   * Refuses nulls.
   *
   * @param id 0 to 4095; checked with the network that holds it
   * @param nativeMode present on the one VLAN of a trunk that untagged packets belong to
   */
  public VlanTag {
    Objects.requireNonNull(nativeMode, "nativeMode");
  }

  /**
   * Makes a tag that is not the native one.
   *
   * @param id 0 to 4095
   * @return the tag
   */
  public static VlanTag of(int id) {
    return new VlanTag(id, Optional.empty());
  }

  /**
   * Returns the tag as one says it.
   *
   * @return for example {@code 42} or {@code 42 native untagged}
   */
  @Override
  public String toString() {
    return id + nativeMode.map(mode -> " native " + mode.word()).orElse("");
  }
}
