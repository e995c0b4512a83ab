package io.kvmnet.model;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a DHCP lease lasts: a whole number of seconds, at least two minutes (which libvirt asks
 * for), or for ever. Checked with the network that holds it. Libvirt's {@code <lease expiry=
 * unit=>}.
 *
 * @since 0.1.0
 */
public final class LeaseTime {

  private static final LeaseTime INFINITE = new LeaseTime(Duration.ZERO);

  private final Duration duration;

  private LeaseTime(Duration duration) {
    this.duration = duration;
  }

  /**
   * Makes a limited time.
   *
   * @param duration the time, more than zero
   * @return the lease time
   * @throws IllegalArgumentException if the duration is zero or negative
   */
  public static LeaseTime of(Duration duration) {
    Objects.requireNonNull(duration, "duration");
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException("a lease time is positive, not " + duration);
    }
    return new LeaseTime(duration);
  }

  /**
   * Returns the time of a lease that never ends; libvirt writes it as {@code expiry='0'}.
   *
   * @return the lease time
   */
  public static LeaseTime infinite() {
    return INFINITE;
  }

  /**
   * Tells whether such a lease never ends.
   *
   * @return true if so
   */
  public boolean isInfinite() {
    return duration.isZero();
  }

  /**
   * Returns the time.
   *
   * @return the duration, zero for an infinite lease
   */
  public Duration duration() {
    return duration;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LeaseTime that && duration.equals(that.duration);
  }

  @Override
  public int hashCode() {
    return duration.hashCode();
  }

  /**
   * Returns the ISO-8601 duration, or {@code infinite}.
   *
   * @return for example {@code PT1H}
   */
  @Override
  public String toString() {
    return isInfinite() ? "infinite" : duration.toString();
  }
}
