package io.kvmnet.model;

/**
 * A range of TCP and UDP ports, both ends included. The order and the bounds (1 to 65535) are
 * checked with the network that holds the range, so that every fault of it is told at once.
 *
 * @param start the first port
 * @param end the last port
 * @since 0.1.0
 */
public record PortRange(int start, int end) {

  /**
   * Returns the range as libvirt's documentation writes it.
   *
   * @return for example {@code 1024-65535}
   */
  @Override
  public String toString() {
    return start + "-" + end;
  }
}
