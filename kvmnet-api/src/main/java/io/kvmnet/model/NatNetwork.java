package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A network whose guests reach the outside through the host, which puts its own address in place of
 * theirs. Needs at least one subnet. Made by {@link Network#nat()}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class NatNetwork implements SubnetNetwork permits NatNetworkValue {

  NatNetwork() {}

  /**
   * Returns the source addresses that take the place of the guests'.
   *
   * @return IPv4 addresses of the host; empty for the address of the interface that a packet leaves
   *     through
   */
  public abstract Optional<AddressRange> natAddresses();

  /**
   * Returns the source ports that take the place of the guests'.
   *
   * @return the ports; empty where libvirt is to choose, which means 1024-65535
   */
  public abstract Optional<PortRange> natPorts();

  /**
   * Tells whether IPv6 packets are translated too, instead of being routed.
   *
   * @return empty where libvirt is to choose, which means they are not
   */
  public abstract Optional<Boolean> natIpv6();

  /**
   * Returns the interface of the host that packets leave through.
   *
   * @return an interface name; empty for whichever the route says
   */
  public abstract Optional<String> forwardDevice();

  @Override
  public Builder toBuilder() {
    return new Builder().from(this);
  }

  @Value.Check
  void check() {
    NetworkRules.check(this);
  }

  /**
   * Puts the value into words, for a log line; what it leaves open is left out.
   *
   * @return for example {@code NatNetwork{name=lab, subnets=[10.0.0.0/24 gateway 10.0.0.1]}}
   */
  @Override
  public String toString() {
    return NetworkText.ofSubnets("NatNetwork", this)
        .add("natAddresses", natAddresses())
        .add("natPorts", natPorts())
        .add("natIpv6", natIpv6())
        .add("forwardDevice", forwardDevice())
        .toString();
  }

  /** Builds a {@link NatNetwork}; not thread-safe. */
  public static final class Builder extends NatNetworkValue.Builder
      implements SubnetNetwork.Builder<Builder> {
    Builder() {}
  }
}
