package io.kvmnet.model;

import inet.ipaddr.IPAddress;
import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.error.Violation;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;

/**
 * A block of addresses, IPv4 or IPv6, written as network address and prefix length (RFC 4632, RFC
 * 4291). Immutable; equal when family, network address and prefix length are.
 *
 * @since 0.1.0
 */
public final class Cidr {

  private final IPAddress block;

  private Cidr(IPAddress block) {
    this.block = block;
  }

  /**
   * Reads a block.
   *
   * @param text network address, slash and prefix length, for example {@code 192.168.150.0/24} or
   *     {@code fd00:1::/64}
   * @return the block
   * @throws InvalidNetworkException if the text is anything else, or if the address has bits set
   *     behind the prefix
   */
  public static Cidr of(String text) {
    Objects.requireNonNull(text, "text");
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw invalid(text);
    }
    return of(parseAddress(text, slash), parsePrefix(text, slash));
  }

  /**
   * Makes a block from its parts.
   *
   * @param network the network address, no bit set behind the prefix
   * @param prefixLength 0 to 32 for IPv4, 0 to 128 for IPv6
   * @return the block
   * @throws InvalidNetworkException if the prefix is out of range or the address has bits set
   *     behind it
   */
  public static Cidr of(InetAddress network, int prefixLength) {
    Cidr block = containing(network, prefixLength);
    if (!block.network().equals(network)) {
      throw new InvalidNetworkException(
          "cidr",
          List.of(
              new Violation(
                  "cidr",
                  InetAddresses.format(network) + "/" + prefixLength,
                  "must have no bit set behind the prefix",
                  "write " + block)));
    }
    return block;
  }

  /**
   * Returns the block of a given size that an address lies in.
   *
   * @param address any address
   * @param prefixLength 0 to 32 for IPv4, 0 to 128 for IPv6
   * @return the block around the address
   * @throws InvalidNetworkException if the prefix is out of range
   */
  public static Cidr containing(InetAddress address, int prefixLength) {
    IPAddress ip = InetAddresses.toIpAddress(address);
    if (prefixLength < 0 || prefixLength > ip.getBitCount()) {
      throw InvalidNetworkException.of(
          "prefix length", String.valueOf(prefixLength), "must lie in 0 to " + ip.getBitCount());
    }
    return new Cidr(ip.toPrefixBlock(prefixLength));
  }

  /**
   * Returns the lowest address, which names the block.
   *
   * @return the network address
   */
  public InetAddress network() {
    return block.getLower().toInetAddress();
  }

  /**
   * Returns the highest address; for IPv4 that is the broadcast address, where there is one.
   *
   * @return the last address
   */
  public InetAddress last() {
    return block.getUpper().toInetAddress();
  }

  /**
   * Returns the number of leading bits that all addresses of the block share.
   *
   * @return 0 to 32 for IPv4, 0 to 128 for IPv6
   */
  public int prefixLength() {
    return block.getNetworkPrefixLength();
  }

  /**
   * Tells the family.
   *
   * @return true for IPv4, false for IPv6
   */
  public boolean isIpv4() {
    return block.isIPv4();
  }

  /**
   * Tells whether an address lies in the block; one of the other family never does.
   *
   * @param address any address
   * @return true if it does, the network and broadcast addresses included
   */
  public boolean contains(InetAddress address) {
    return block.contains(InetAddresses.toIpAddress(address));
  }

  /**
   * Tells whether two blocks share an address; those of different families never do.
   *
   * @param other another block
   * @return true if one contains the other
   */
  public boolean overlaps(Cidr other) {
    return block.contains(other.block) || other.block.contains(block);
  }

  /**
   * Returns the nth address of the block.
   *
   * @param index 0 for the network address
   * @return the address
   * @throws IllegalArgumentException if the block has no such address
   */
  public InetAddress address(long index) {
    if (index < 0 || BigInteger.valueOf(index).compareTo(block.getCount()) >= 0) {
      throw new IllegalArgumentException(this + " has no address number " + index);
    }
    return block.getLower().increment(index).toInetAddress();
  }

  /**
   * Returns how many addresses the block has.
   *
   * @return the count, {@link Long#MAX_VALUE} if it is larger
   */
  public long size() {
    return block.getCount().min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cidr that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /**
   * Returns the canonical text (RFC 5952 for IPv6).
   *
   * @return for example {@code 192.168.150.0/24}
   */
  @Override
  public String toString() {
    return block.toCanonicalString();
  }

  private static InetAddress parseAddress(String text, int slash) {
    try {
      return InetAddresses.parse(text.substring(0, slash));
    } catch (InvalidNetworkException e) {
      throw invalid(text);
    }
  }

  private static int parsePrefix(String text, int slash) {
    String digits = text.substring(slash + 1);
    if (digits.isEmpty()
        || digits.length() > 3
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw invalid(text);
    }
    return Integer.parseInt(digits);
  }

  private static InvalidNetworkException invalid(String text) {
    return InvalidNetworkException.of(
        "cidr", text, "must be a network address and a prefix length, such as 192.168.150.0/24");
  }
}
