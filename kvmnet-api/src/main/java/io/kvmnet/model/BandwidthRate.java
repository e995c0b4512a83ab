package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * How much may flow in one direction. Libvirt's {@code <inbound>} and {@code <outbound>}.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class BandwidthRate permits BandwidthRateValue {

  BandwidthRate() {}

  /**
   * Says the average.
   *
   * @param average see {@link #average()}
   * @return a rate without peak and burst
   */
  public static BandwidthRate of(long average) {
    return builder().average(average).build();
  }

  /**
   * Begins a rate.
   *
   * @return a new builder with nothing said
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns what flows on average.
   *
   * @return kilobytes (1024 bytes) per second, at least 1; a network's rate has one
   */
  public abstract OptionalLong average();

  /**
   * Returns how fast a burst is sent at most.
   *
   * @return kilobytes per second, at least 1
   */
  public abstract OptionalLong peak();

  /**
   * Returns how much may be sent at {@link #peak()} speed.
   *
   * @return kilobytes, at least 1
   */
  public abstract OptionalLong burst();

  /**
   * Returns what is guaranteed. Only a guest's own interface can have it, a network cannot.
   *
   * @return kilobytes per second
   */
  public abstract OptionalLong floor();

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
   * @return for example {@code average 1000 peak 2000 burst 512}
   */
  @Override
  public String toString() {
    return Words.or("nothing said")
        .add("average", average().stream().boxed().findFirst())
        .add("peak", peak().stream().boxed().findFirst())
        .add("burst", burst().stream().boxed().findFirst())
        .add("floor", floor().stream().boxed().findFirst())
        .toString();
  }

  /** Builds a {@link BandwidthRate}; not thread-safe. */
  public static final class Builder extends BandwidthRateValue.Builder {
    Builder() {}
  }
}
