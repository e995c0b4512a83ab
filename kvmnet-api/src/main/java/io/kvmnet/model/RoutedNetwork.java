package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A network whose guests reach the outside through the host with their own addresses. Needs at
 * least one subnet. Made by {@link Network#routed()}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class RoutedNetwork implements SubnetNetwork permits RoutedNetworkValue {

  RoutedNetwork() {}

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
   * @return for example {@code RoutedNetwork{name=lab, subnets=[10.0.0.0/24 gateway 10.0.0.1]}}
   */
  @Override
  public String toString() {
    return NetworkText.ofSubnets("RoutedNetwork", this)
        .add("forwardDevice", forwardDevice())
        .toString();
  }

  /** Builds a {@link RoutedNetwork}; not thread-safe. */
  public static final class Builder extends RoutedNetworkValue.Builder
      implements SubnetNetwork.Builder<Builder> {
    Builder() {}
  }
}
