package io.kvmnet.model;

import io.kvmnet.error.InvalidNetworkException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a PCI device sits on the host. Equal when domain, bus, slot and function are. The bounds
 * are checked with the network that holds it. Libvirt's {@code <address type='pci'>}.
 *
 * @param domain 0 to 65535 on real machines
 * @param bus 0 to 255
 * @param slot 0 to 31
 * @param function 0 to 7
 * @param multifunction whether the slot has several functions; empty where not said
 * @param connections how many guests libvirt counts on it; only in what was read, and not to be
 *     relied on: libvirt loses count at live updates
 * @since 0.1.0
 */
public record PciAddress(
    int domain,
    int bus,
    int slot,
    int function,
    Optional<Boolean> multifunction,
    OptionalInt connections) {

  private static final Pattern TEXT =
      Pattern.compile("(?:([0-9a-fA-F]{4}):)?([0-9a-fA-F]{2}):([0-9a-fA-F]{2})\\.([0-7])");
  private static final int HEX = 16;

  /**
   * Refuses nulls.
   *
   * @param domain 0 to 65535 on real machines
   * @param bus 0 to 255
   * @param slot 0 to 31
   * @param function 0 to 7
   * @param multifunction whether the slot has several functions
   * @param connections how many guests libvirt counts on it
   */
  public PciAddress {
    Objects.requireNonNull(multifunction, "multifunction");
    Objects.requireNonNull(connections, "connections");
  }

  /**
   * Reads an address as {@code lspci} prints it.
   *
   * @param text for example {@code 0000:03:10.1} or {@code 03:10.1}
   * @return the address
   * @throws InvalidNetworkException if the text is anything else
   */
  public static PciAddress of(String text) {
    Objects.requireNonNull(text, "text");
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw InvalidNetworkException.of(
          "PCI address", text, "must be domain:bus:slot.function in hex, such as 0000:03:10.1");
    }
    return new PciAddress(
        parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1), HEX),
        Integer.parseInt(parts.group(2), HEX),
        Integer.parseInt(parts.group(3), HEX),
        Integer.parseInt(parts.group(4), HEX),
        Optional.empty(),
        OptionalInt.empty());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PciAddress that
        && domain == that.domain
        && bus == that.bus
        && slot == that.slot
        && function == that.function;
  }

  @Override
  public int hashCode() {
    return Objects.hash(domain, bus, slot, function);
  }

  /**
   * Returns the address as {@code lspci -D} prints it.
   *
   * @return for example {@code 0000:03:10.1}
   */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04x:%02x:%02x.%x", domain, bus, slot, function);
  }
}
