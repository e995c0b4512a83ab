package io.kvmnet.model;

import io.kvmnet.internal.Fields;
import io.kvmnet.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The DNS service of a network. Libvirt's {@code <dns>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class Dns permits DnsValue {

  private static final Dns DEFAULT = builder().build();

  Dns() {}

  /**
   * Returns what a network has that says nothing of DNS: a name server that knows the guests and
   * forwards the rest to the host's own name servers.
   *
   * @return a DNS service with nothing said
   */
  public static Dns standard() {
    return DEFAULT;
  }

  /**
   * Begins a DNS service.
   *
   * @return a new builder with nothing said
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Tells whether the network has a name server.
   *
   * @return empty where libvirt is to choose, which means it has; if false, all lists are empty
   */
  public abstract Optional<Boolean> enabled();

  /**
   * Tells whether names without a dot are forwarded to the host's own name servers.
   *
   * @return empty where libvirt is to choose, which means they are not
   */
  public abstract Optional<Boolean> forwardPlainNames();

  /**
   * Returns where queries go that the network cannot answer.
   *
   * @return the forwarders; empty for the host's own name servers
   */
  public abstract List<DnsForwarder> forwarders();

  /**
   * Returns the TXT records.
   *
   * @return at most one for each name; their order has no meaning
   */
  public abstract List<DnsTxt> txts();

  /**
   * Returns the SRV records.
   *
   * @return the records; their order has no meaning
   */
  public abstract List<DnsSrv> srvs();

  /**
   * Returns the host names that are answered besides those of the DHCP reservations.
   *
   * @return at most one entry for each address; their order has no meaning
   */
  public abstract List<DnsHost> hosts();

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
   * @return for example {@code Dns{hosts=[192.168.150.10 web1]}}
   */
  @Override
  public String toString() {
    return Fields.of("Dns")
        .add("enabled", enabled())
        .add("forwardPlainNames", forwardPlainNames())
        .add("forwarders", forwarders())
        .add("txts", txts())
        .add("srvs", srvs())
        .add("hosts", hosts())
        .toString();
  }

  /** Builds a {@link Dns}; not thread-safe. */
  public static final class Builder extends DnsValue.Builder {
    Builder() {}

    /**
     * Adds host names for an address.
     *
     * @param ip the address as text
     * @param names at least one name
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if the address is malformed
     */
    public Builder host(String ip, String... names) {
      return host(DnsHost.of(ip, names));
    }

    /**
     * Sends queries that the network cannot answer to a name server.
     *
     * @param address the name server's address as text
     * @return this builder
     * @throws io.kvmnet.error.InvalidNetworkException if the address is malformed
     */
    public Builder forwarder(String address) {
      return forwarder(DnsForwarder.to(address));
    }

    /**
     * Adds a TXT record.
     *
     * @param name the record's name
     * @param value the record's text
     * @return this builder
     */
    public Builder txt(String name, String value) {
      return txt(new DnsTxt(name, value));
    }
  }
}
