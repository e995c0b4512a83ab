package io.kvmnet.model;

/**
 * How the native VLAN of a trunk leaves the guest's port.
 *
 * @since 0.1.0
 */
public enum NativeMode {
  /** With its tag. */
  TAGGED("tagged"),
  /** Without a tag. */
  UNTAGGED("untagged");

  private final String word;

  NativeMode(String word) {
    this.word = word;
  }

  /**
   * Returns libvirt's word for it.
   *
   * @return for example {@code untagged}
   */
  public String word() {
    return word;
  }
}
