package io.kvmnet.model;

/**
 * How macvtap devices on one NIC deal with one another; the kernel's words.
 *
 * @since 0.1.0
 */
public enum MacvtapMode {
  /** Guests on one NIC reach one another directly. */
  BRIDGE("bridge"),
  /** All packets leave the NIC; a switch that speaks 802.1Qbg sends them back. */
  VEPA("vepa"),
  /** Guests on one NIC never reach one another. */
  PRIVATE("private"),
  /** Each guest has a NIC to itself. */
  PASSTHROUGH("passthrough");

  private final String word;

  MacvtapMode(String word) {
    this.word = word;
  }

  /**
   * Returns libvirt's forward mode for it.
   *
   * @return for example {@code vepa}
   */
  public String word() {
    return word;
  }
}
