package io.kvmnet.spi;

/**
 * The two copies of a network's definition that libvirt keeps.
 *
 * @since 0.1.0
 */
public enum Definition {
  /**
   * What the network starts from next time ({@code VIR_NETWORK_XML_INACTIVE}). A transient network
   * has no such copy of its own: libvirt answers with the live one.
   */
  CONFIG,
  /** What an active network runs with; of an inactive network the same as {@link #CONFIG}. */
  LIVE
}
