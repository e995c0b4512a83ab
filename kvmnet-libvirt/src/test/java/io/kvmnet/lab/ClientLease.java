package io.kvmnet.lab;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a DHCP server gave to a {@link Client}.
 *
 * @param address the client's address
 * @param prefixLength the prefix length of its subnet, in bits
 * @param router the first router, if any was given
 * @param dns the DNS servers, in the server's order
 * @param domain the DNS domain, if any was given
 * @param hostname the name that the server gave to the client, if it gave one
 * @param validity how long the lease is valid
 */
public record ClientLease(
    InetAddress address,
    int prefixLength,
    Optional<InetAddress> router,
    List<InetAddress> dns,
    Optional<String> domain,
    Optional<String> hostname,
    Duration validity) {
  private static final String PREFIX = "lease.";

  /** Makes the list unmodifiable. */
  public ClientLease {
    dns = List.copyOf(dns);
  }

  /** Reads the lines that the project's udhcpc script prints; other lines don't count. */
  static ClientLease parse(List<String> lines) {
    Map<String, String> values = new HashMap<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      if (line.startsWith(PREFIX) && equals > 0) {
        values.put(line.substring(PREFIX.length(), equals), line.substring(equals + 1));
      }
    }
    return new ClientLease(
        literal(values.getOrDefault("address", "")),
        Integer.parseInt(values.getOrDefault("prefix", "")),
        words(values, "router").map(ClientLease::literal).findFirst(),
        words(values, "dns").map(ClientLease::literal).toList(),
        words(values, "domain").findFirst(),
        words(values, "hostname").findFirst(),
        Duration.ofSeconds(Long.parseLong(values.getOrDefault("seconds", "0"))));
  }

  /** Turns the text of an address into the address; never asks a name server. */
  static InetAddress literal(String address) {
    if (!address.matches("[0-9.]+|[0-9a-fA-F:.]+")) {
      throw new IllegalArgumentException("not an IP address: '" + address + "'");
    }
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Stream<String> words(Map<String, String> values, String key) {
    return Arrays.stream(values.getOrDefault(key, "").split(" ")).filter(word -> !word.isEmpty());
  }
}
