package io.kvmnet.observe;

import io.kvmnet.internal.ValueStyle;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * What a network is and how it stands, at one moment.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class NetworkState permits NetworkStateValue {

  NetworkState() {}

  /**
   * Begins a state; for backends.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the network's UUID.
   *
   * @return the UUID, which stays the same over every change
   */
  public abstract UUID uuid();

  /**
   * Returns the network's name.
   *
   * @return the name, unique on its host
   */
  public abstract String name();

  /**
   * Tells whether the network runs ({@code virNetworkIsActive}).
   *
   * @return true if it does
   */
  public abstract boolean active();

  /**
   * Tells whether the network outlives its stop ({@code virNetworkIsPersistent}).
   *
   * @return false for a transient network
   */
  public abstract boolean persistent();

  /**
   * Tells whether the network starts with its host ({@code virNetworkGetAutostart}).
   *
   * @return true if it does; never for a transient network
   */
  public abstract boolean autostart();

  /**
   * Begins a changed copy.
   *
   * @return a new builder that holds all of this value
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a {@link NetworkState}; not thread-safe. */
  public static final class Builder extends NetworkStateValue.Builder {
    Builder() {}
  }
}
