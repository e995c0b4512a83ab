package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Where DNS queries go that the network itself cannot answer: all of them, or those in one domain.
 * Has an address, a domain or both. Libvirt's {@code <forwarder>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class DnsForwarder permits DnsForwarderValue {

  DnsForwarder() {}

  /**
   * Sends all queries to a name server.
   *
   * @param address the name server's address as text
   * @return the forwarder
   * @throws io.kvmnet.error.InvalidNetworkException if the text is not an IP address
   */
  public static DnsForwarder to(String address) {
    return builder().address(InetAddresses.parse(address)).build();
  }

  /**
   * Begins a forwarder.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the name server's address.
   *
   * @return empty where queries for the domain are to be answered by the host's own name servers
   */
  public abstract Optional<InetAddress> address();

  /**
   * Returns the name server's port.
   *
   * @return 1 to 65535; empty for 53; needs libvirt 12.0.0 and an address
   */
  public abstract OptionalInt port();

  /**
   * Returns the domain whose queries go there.
   *
   * @return empty for all domains
   */
  public abstract Optional<String> domain();

  /**
   * Begins a changed copy.
   *
   * @return a new builder that holds all of this value
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * Puts the value into words, for a log line; what it leaves open is left out.
   *
   * @return for example {@code 8.8.8.8 domain example.org}
   */
  @Override
  public String toString() {
    return address()
        .map(InetAddresses::format)
        .map(Words::of)
        .orElseGet(() -> Words.or("nothing said"))
        .add("port", port().stream().boxed().findFirst())
        .add("domain", domain())
        .toString();
  }

  /** Builds a {@link DnsForwarder}; not thread-safe. */
  public static final class Builder extends DnsForwarderValue.Builder {
    Builder() {}
  }
}
