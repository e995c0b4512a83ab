package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.net.InetAddress;
import java.util.List;
import org.immutables.value.Value;

/**
 * Names that the network's DNS answers with an address, and the other way round. Libvirt's {@code
 * <dns><host>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class DnsHost permits DnsHostValue {

  DnsHost() {}

  /**
   * Makes an entry.
   *
   * @param ip the address as text
   * @param names at least one host name
   * @return the entry
   * @throws io.kvmnet.error.InvalidNetworkException if the address is malformed
   */
  public static DnsHost of(String ip, String... names) {
    return builder().ip(InetAddresses.parse(ip)).names(List.of(names)).build();
  }

  /**
   * Begins an entry.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the address.
   *
   * @return IPv4 or IPv6; each address has at most one entry
   */
  public abstract InetAddress ip();

  /**
   * Returns the names of the address.
   *
   * @return at least one; reverse queries are answered with the first
   */
  public abstract List<String> names();

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
   * @return for example {@code 192.168.150.10 web1 www}
   */
  @Override
  public String toString() {
    return Words.of(InetAddresses.format(ip())).add(String.join(" ", names())).toString();
  }

  /** Builds a {@link DnsHost}; not thread-safe. */
  public static final class Builder extends DnsHostValue.Builder {
    Builder() {}
  }
}
