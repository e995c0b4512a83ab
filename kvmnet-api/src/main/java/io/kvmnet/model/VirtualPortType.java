package io.kvmnet.model;

/**
 * The kinds of switches that a guest's port can be told to.
 *
 * @since 0.1.0
 */
public enum VirtualPortType {
  /** A switch that speaks IEEE 802.1Qbg (VEPA). */
  IEEE_802_1QBG("802.1Qbg"),
  /** A switch that speaks IEEE 802.1Qbh (VN-Link). */
  IEEE_802_1QBH("802.1Qbh"),
  /** Open vSwitch. */
  OPEN_VSWITCH("openvswitch"),
  /** MidoNet. */
  MIDONET("midonet");

  private final String word;

  VirtualPortType(String word) {
    this.word = word;
  }

  /**
   * Returns libvirt's word for it.
   *
   * @return for example {@code openvswitch}
   */
  public String word() {
    return word;
  }
}
