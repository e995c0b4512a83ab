package io.kvmnet;

import io.kvmnet.error.ConnectionClosedException;
import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.Failure;
import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.internal.Passwords;
import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.NetworkBackend;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A connection to a hypervisor, and the way to its networks:
 *
 * <pre>{@code
 * try (KvmNet kvm = KvmNet.connect("qemu:///system")) {
 *   kvm.networks().apply(Network.nat().name("lab").subnet("192.168.150.0/24").build());
 * }
 * }</pre>
 *
 * <p>When the daemon restarts, the first call that notices throws {@link
 * io.kvmnet.error.ConnectionLostException}, and the next one connects anew; handles stay good.
 *
 * <p>Safe for use by several threads. Close it when done: after that every call on it and on what
 * it handed out throws {@link ConnectionClosedException}.
 *
 * @since 0.1.0
 */
public final class KvmNet implements AutoCloseable {

  private final NetworkBackend backend;
  private final Networks networks;
  private final AtomicBoolean closed = new AtomicBoolean();

  private KvmNet(NetworkBackend backend) {
    this.backend = backend;
    this.networks = new Networks(this);
  }

  /**
   * Connects for reading and writing, with a timeout of 30 seconds.
   *
   * @param uri for example {@code qemu:///system}, or {@code fake:///lab} for the fake
   * @return an open connection
   * @throws ConnectionFailedException if no backend claims the URI, or it cannot be opened
   * @throws io.kvmnet.error.AccessDeniedException if the daemon refuses the caller
   */
  public static KvmNet connect(String uri) {
    return connect(ConnectOptions.to(uri).build());
  }

  /**
   * Connects.
   *
   * @param options what to connect to, and how
   * @return an open connection
   * @throws ConnectionFailedException if no backend claims the URI, or it cannot be opened
   * @throws io.kvmnet.error.AccessDeniedException if the daemon refuses the caller
   */
  public static KvmNet connect(ConnectOptions options) {
    Failure failure = Failure.of("connect to", "'" + Passwords.leftOut(options.uri()) + "'");
    URI uri = parse(options.uri(), failure);
    return using(
        Providers.claiming(uri, failure)
            .open(
                BackendOptions.builder()
                    .uri(uri)
                    .readOnly(options.readOnly())
                    .timeout(options.timeout())
                    .build()));
  }

  /**
   * Uses a backend that was opened by other means than a URI.
   *
   * @param backend an open backend; closed with the returned connection
   * @return an open connection
   */
  public static KvmNet using(NetworkBackend backend) {
    return new KvmNet(Objects.requireNonNull(backend, "backend"));
  }

  /**
   * Returns the way to the networks.
   *
   * @return always the same object
   */
  public Networks networks() {
    return networks;
  }

  /**
   * Returns what this connection is to.
   *
   * @return the URI, without a password
   */
  public String uri() {
    return backend.uri();
  }

  /**
   * Returns the version of the libvirt that answers.
   *
   * @return the daemon's version; the fake returns the one it plays
   */
  public LibvirtVersion version() {
    return open("ask the version of").version();
  }

  /** Ends the connection; does nothing when called again. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      backend.close();
    }
  }

  /** Returns the URI, for a log line. */
  @Override
  public String toString() {
    return "KvmNet[" + uri() + (closed.get() ? ", closed]" : "]");
  }

  /** The backend, for one call; what was to be done with it is for the message. */
  NetworkBackend open(String operation) {
    if (closed.get()) {
      throw new ConnectionClosedException(
          Failure.of(operation, uri())
              .because("the connection was closed")
              .advising("Open a new one."),
          null);
    }
    return backend;
  }

  private static URI parse(String uri, Failure failure) {
    try {
      URI parsed = new URI(uri);
      if (parsed.isAbsolute()) {
        return parsed;
      }
    } catch (URISyntaxException e) {
      // Not as the cause: its message has the whole URI, with a password that stands in it.
      throw notUri(failure, " (" + e.getReason() + " at index " + e.getIndex() + ")");
    }
    throw notUri(failure, "");
  }

  private static ConnectionFailedException notUri(Failure failure, String detail) {
    return new ConnectionFailedException(
        failure
            .because("not an absolute URI" + detail)
            .advising("Write, for example, qemu:///system."),
        null);
  }
}
