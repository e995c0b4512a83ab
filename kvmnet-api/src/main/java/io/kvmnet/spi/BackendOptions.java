package io.kvmnet.spi;

import io.kvmnet.internal.ValueStyle;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * What a backend is to open, and how.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class BackendOptions permits BackendOptionsValue {

  private static final Pattern PASSWORD = Pattern.compile("^([^:/?#]+://[^:/?#@]*):[^/?#]*@");

  BackendOptions() {}

  /**
   * Begins options.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the URI to open.
   *
   * @return a URI that the provider claims
   */
  public abstract URI uri();

  /**
   * Tells whether the connection is to refuse every change.
   *
   * @return true for a read-only connection
   */
  public abstract boolean readOnly();

  /**
   * Returns how long opening, and each call after it, may take.
   *
   * @return more than zero
   */
  public abstract Duration timeout();

  /** Returns the options, the URI without a password. */
  @Override
  public String toString() {
    return "BackendOptions{uri=%s, readOnly=%s, timeout=%s}"
        .formatted(printable(uri().toString()), readOnly(), timeout());
  }

  /**
   * Leaves the password out of a URI, for messages and logs.
   *
   * @param uri a URI, or what was meant to be one
   * @return the same without what stands between the user's name and {@code @}
   */
  public static String printable(String uri) {
    return PASSWORD.matcher(uri).replaceFirst("$1@");
  }

  /** Builds {@link BackendOptions}; not thread-safe. */
  public static final class Builder extends BackendOptionsValue.Builder {
    Builder() {}
  }
}
