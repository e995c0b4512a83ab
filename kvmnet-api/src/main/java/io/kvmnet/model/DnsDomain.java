package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The DNS domain of a network: the DHCP server hands it out, and the guests' names are answered in
 * it. Libvirt's {@code <domain>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class DnsDomain permits DnsDomainValue {

  DnsDomain() {}

  /**
   * Makes a domain and leaves the rest to libvirt.
   *
   * @param name for example {@code lab.test}
   * @return the domain
   */
  public static DnsDomain of(String name) {
    return builder().name(name).build();
  }

  /**
   * Begins a domain.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the domain's name.
   *
   * @return letters, digits, {@code -} and {@code .}
   */
  public abstract String name();

  /**
   * Tells whether queries in this domain are never forwarded to the host's own name servers.
   *
   * @return empty where libvirt is to choose, which means they are forwarded
   */
  public abstract Optional<Boolean> localOnly();

  /**
   * Tells whether libvirt registers the network's name server with the host's systemd-resolved.
   * Needs {@link #localOnly()} true and libvirt 10.1.0.
   *
   * @return empty where libvirt is to choose, which means it does not
   */
  public abstract Optional<Boolean> register();

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
   * @return for example {@code lab.test localOnly on}
   */
  @Override
  public String toString() {
    return Words.of(name())
        .addSwitch("localOnly", localOnly())
        .addSwitch("register", register())
        .toString();
  }

  /** Builds a {@link DnsDomain}; not thread-safe. */
  public static final class Builder extends DnsDomainValue.Builder {
    Builder() {}
  }
}
