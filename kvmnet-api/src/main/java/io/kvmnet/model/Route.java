package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.net.InetAddress;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A static route that the host gets when the network starts: how to reach a subnet that lies behind
 * one of the guests. Libvirt's {@code <route>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class Route permits RouteValue {

  Route() {}

  /**
   * Makes a route.
   *
   * @param destination the subnet to be reached, as text
   * @param gateway the guest's address, as text
   * @return the route
   * @throws io.kvmnet.error.InvalidNetworkException if one of the texts is malformed
   */
  public static Route of(String destination, String gateway) {
    return builder()
        .destination(Cidr.of(destination))
        .gateway(InetAddresses.parse(gateway))
        .build();
  }

  /**
   * Begins a route.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the subnet to be reached.
   *
   * @return network address and prefix length
   */
  public abstract Cidr destination();

  /**
   * Returns the next hop.
   *
   * @return an address inside one of the network's subnets, of the destination's family
   */
  public abstract InetAddress gateway();

  /**
   * Returns the route's metric; the kernel prefers the lowest.
   *
   * @return 1 to 4294967295; empty for libvirt's default, 1
   */
  public abstract OptionalLong metric();

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
   * @return for example {@code 10.9.0.0/24 via 192.168.150.10 metric 2}
   */
  @Override
  public String toString() {
    return Words.of(destination())
        .add("via")
        .add(InetAddresses.format(gateway()))
        .add("metric", metric().stream().boxed().findFirst())
        .toString();
  }

  /** Builds a {@link Route}; not thread-safe. */
  public static final class Builder extends RouteValue.Builder {
    Builder() {}
  }
}
