package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * Limits of what flows into and out of the guests (libvirt shapes it with the kernel's HTB).
 * Libvirt's {@code <bandwidth>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class Bandwidth permits BandwidthValue {

  Bandwidth() {}

  /**
   * Begins the limits.
   *
   * @return a new builder with nothing said
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the limit of what flows to the guests.
   *
   * @return empty for none
   */
  public abstract Optional<BandwidthRate> inbound();

  /**
   * Returns the limit of what the guests send.
   *
   * @return empty for none
   */
  public abstract Optional<BandwidthRate> outbound();

  /**
   * Returns the traffic class. Libvirt gives one to a guest's port; a network cannot have one.
   *
   * @return at least 1
   */
  public abstract OptionalLong classId();

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
   * @return for example {@code in average 1000 out average 500 peak 800}
   */
  @Override
  public String toString() {
    return Words.or("nothing said")
        .add("in", inbound())
        .add("out", outbound())
        .add("classId", classId().stream().boxed().findFirst())
        .toString();
  }

  /** Builds {@link Bandwidth}; not thread-safe. */
  public static final class Builder extends BandwidthValue.Builder {
    Builder() {}

    /**
     * Limits the average of what flows to the guests.
     *
     * @param average kilobytes (1024 bytes) per second, at least 1
     * @return this builder
     */
    public Builder inbound(long average) {
      return inbound(BandwidthRate.of(average));
    }

    /**
     * Limits the average of what the guests send.
     *
     * @param average kilobytes (1024 bytes) per second, at least 1
     * @return this builder
     */
    public Builder outbound(long average) {
      return outbound(BandwidthRate.of(average));
    }
  }
}
