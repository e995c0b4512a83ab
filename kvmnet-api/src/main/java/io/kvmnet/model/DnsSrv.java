package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A SRV record (RFC 2782) that the network's DNS answers. Libvirt's {@code <srv>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class DnsSrv permits DnsSrvValue {

  DnsSrv() {}

  /**
   * Begins a record.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the service's symbolic name.
   *
   * @return without the leading underscore, for example {@code ldap}
   */
  public abstract String service();

  /**
   * Returns the transport.
   *
   * @return {@code tcp} or {@code udp}
   */
  public abstract String protocol();

  /**
   * Returns the domain that the record is in.
   *
   * @return empty for the network's own domain
   */
  public abstract Optional<String> domain();

  /**
   * Returns the host that has the service.
   *
   * @return empty where the service is said not to exist
   */
  public abstract Optional<String> target();

  /**
   * Returns the service's port.
   *
   * @return 1 to 65535; needs a target
   */
  public abstract OptionalInt port();

  /**
   * Returns the priority; clients try the lowest first.
   *
   * @return 0 to 65535; needs a target; zero is the same as empty
   */
  public abstract OptionalInt priority();

  /**
   * Returns the share among records of one priority.
   *
   * @return 0 to 65535; needs a target; zero is the same as empty
   */
  public abstract OptionalInt weight();

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
   * @return for example {@code _ldap._tcp target ldap.lab.test port 389}
   */
  @Override
  public String toString() {
    return Words.of("_" + service() + "._" + protocol())
        .add("domain", domain())
        .add("target", target())
        .add("port", boxed(port()))
        .add("priority", boxed(priority()))
        .add("weight", boxed(weight()))
        .toString();
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.stream().boxed().findFirst();
  }

  /** Builds a {@link DnsSrv}; not thread-safe. */
  public static final class Builder extends DnsSrvValue.Builder {
    Builder() {}
  }
}
