package io.kvmnet.spi;

import io.kvmnet.internal.Fields;
import io.kvmnet.internal.Passwords;
import io.kvmnet.internal.ValueStyle;
import java.net.URI;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * What a backend is to open, and how.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class BackendOptions permits BackendOptionsValue {

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

  /**
   * Begins a changed copy.
   *
   * @return a new builder that holds all of this value
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /**
   * Returns the URI as messages and {@link NetworkBackend#uri()} are to show it.
   *
   * @return the URI without a password
   */
  public final String printableUri() {
    return Passwords.leftOut(uri().toString());
  }

  /**
   * Returns all options, without the URI's password.
   *
   * @return for example {@code BackendOptions{uri=qemu:///system, readOnly=false, timeout=PT30S}}
   */
  @Override
  public String toString() {
    return Fields.of("BackendOptions")
        .add("uri", printableUri())
        .add("readOnly", readOnly())
        .add("timeout", timeout())
        .toString();
  }

  /** Builds {@link BackendOptions}; not thread-safe. */
  public static final class Builder extends BackendOptionsValue.Builder {
    Builder() {}
  }
}
