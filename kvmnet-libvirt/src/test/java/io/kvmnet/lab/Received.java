package io.kvmnet.lab;

import java.net.InetAddress;

/**
 * A text that reached {@link Outside}.
 *
 * @param transport {@code udp} or {@code tcp}
 * @param source the source address on arrival
 * @param text what was sent
 */
public record Received(String transport, InetAddress source, String text) {

  /** Reads a line that {@link PacketPeer} wrote. */
  static Received parse(String line) {
    String[] parts = line.split(" ", 3);
    return new Received(parts[0], ClientLease.literal(parts[1]), parts[2]);
  }
}
