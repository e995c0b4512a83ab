package io.kvmnet.model;

import io.kvmnet.internal.ValueStyle;
import io.kvmnet.internal.Words;
import java.net.InetAddress;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a client that boots from the network is told: the file and the server that has it. IPv4
 * only. Libvirt's {@code <bootp>} element.
 *
 * @since 0.1.0
 */
@Value.Immutable
@ValueStyle
public abstract sealed class Bootp permits BootpValue {

  Bootp() {}

  /**
   * Makes a boot file that the network's own TFTP server has.
   *
   * @param file the file's path on the server
   * @return the boot parameters
   */
  public static Bootp of(String file) {
    return builder().file(file).build();
  }

  /**
   * Begins boot parameters.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the boot file.
   *
   * @return the file's path on the server, not empty
   */
  public abstract String file();

  /**
   * Returns the server that has the file.
   *
   * @return an IPv4 address; empty for the network's own server
   */
  public abstract Optional<InetAddress> server();

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
   * @return for example {@code pxelinux.0 from 192.168.150.9}
   */
  @Override
  public String toString() {
    return Words.of(file()).add("from", server().map(InetAddresses::format)).toString();
  }

  /** Builds a {@link Bootp}; not thread-safe. */
  public static final class Builder extends BootpValue.Builder {
    Builder() {}
  }
}
