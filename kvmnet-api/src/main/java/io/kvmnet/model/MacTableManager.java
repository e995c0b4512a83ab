package io.kvmnet.model;

/**
 * Who fills a bridge's table of MAC addresses. Libvirt's {@code <bridge macTableManager>}.
 *
 * @since 0.1.0
 */
public enum MacTableManager {
  /** The kernel, by listening: what every Linux bridge does unless told otherwise. */
  KERNEL("kernel"),
  /** Libvirt, from the guests' definitions: no learning, no flooding. */
  LIBVIRT("libvirt");

  private final String word;

  MacTableManager(String word) {
    this.word = word;
  }

  /**
   * Returns libvirt's word for it.
   *
   * @return for example {@code kernel}
   */
  public String word() {
    return word;
  }
}
