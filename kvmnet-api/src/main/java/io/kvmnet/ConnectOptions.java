package io.kvmnet;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.spi.BackendOptions;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * What to connect to, and how.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class ConnectOptions permits ConnectOptionsValue {

  ConnectOptions() {}

  /**
   * Begins options for a URI.
   *
   * @param uri for example {@code qemu:///system} or {@code fake:///lab}
   * @return a new builder
   */
  public static Builder to(String uri) {
    return new Builder().uri(uri);
  }

  /**
   * Returns the URI to connect to (<a href="https://libvirt.org/uri.html">libvirt's URIs</a>, or
   * {@code fake:///NAME}).
   *
   * @return the URI
   */
  public abstract String uri();

  /**
   * Tells whether the connection is to refuse every change.
   *
   * @return true for a read-only connection; false if not said
   */
  @Value.Default
  public boolean readOnly() {
    return false;
  }

  /**
   * Returns how long connecting, and each call after it, may take.
   *
   * @return more than zero; 30 seconds if not said
   */
  @Value.Default
  public Duration timeout() {
    return Duration.ofSeconds(30);
  }

  /** Returns the options, the URI without a password. */
  @Override
  public String toString() {
    return "ConnectOptions{uri=%s, readOnly=%s, timeout=%s}"
        .formatted(BackendOptions.printable(uri()), readOnly(), timeout());
  }

  @Value.Check
  void check() {
    if (timeout().isZero() || timeout().isNegative()) {
      throw new IllegalArgumentException("a timeout is positive, not " + timeout());
    }
  }

  /** Builds {@link ConnectOptions}; not thread-safe. */
  public static final class Builder extends ConnectOptionsValue.Builder {
    Builder() {}
  }
}
