package io.kvmnet.model;

import java.math.BigInteger;
import java.net.InetAddress;

/** Addresses as numbers. */
final class Offsets {

  private Offsets() {}

  static int compare(InetAddress one, InetAddress other) {
    return value(one).compareTo(value(other));
  }

  static boolean isWithin(InetAddress address, DhcpRange range) {
    return address.getAddress().length == range.start().getAddress().length
        && compare(range.start(), address) <= 0
        && compare(address, range.end()) <= 0;
  }

  /** Whether two addresses are in one block of 65,536, which libvirt's ranges never leave. */
  static boolean inOneRange(InetAddress one, InetAddress other) {
    return value(one).shiftRight(16).equals(value(other).shiftRight(16));
  }

  private static BigInteger value(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }
}
