package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A routed network for which libvirt writes no firewall rule at all. Needs at least one subnet
 * before libvirt 10.8.0. Made by {@link Network#open()}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class OpenNetwork implements SubnetNetwork permits OpenNetworkValue {

  OpenNetwork() {}

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
   * @return for example {@code OpenNetwork{name=lab, subnets=[10.0.0.0/24 gateway 10.0.0.1]}}
   */
  @Override
  public String toString() {
    return NetworkText.ofSubnets("OpenNetwork", this).toString();
  }

  /** Builds an {@link OpenNetwork}; not thread-safe. */
  public static final class Builder extends OpenNetworkValue.Builder
      implements SubnetNetwork.Builder<Builder> {
    Builder() {}
  }
}
