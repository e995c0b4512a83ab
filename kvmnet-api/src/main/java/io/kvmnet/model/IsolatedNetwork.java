package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A network whose guests reach one another and the host, and nothing else. Made by {@link
 * Network#isolated()}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class IsolatedNetwork implements SubnetNetwork permits IsolatedNetworkValue {

  IsolatedNetwork() {}

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
   * @return for example {@code IsolatedNetwork{name=lab, subnets=[10.0.0.0/24 gateway 10.0.0.1]}}
   */
  @Override
  public String toString() {
    return NetworkText.ofSubnets("IsolatedNetwork", this).toString();
  }

  /** Builds an {@link IsolatedNetwork}; not thread-safe. */
  public static final class Builder extends IsolatedNetworkValue.Builder
      implements SubnetNetwork.Builder<Builder> {
    Builder() {}
  }
}
