package io.kvmnet.fake;

import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.Failure;
import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.BackendProvider;
import io.kvmnet.spi.NetworkBackend;
import java.net.URI;

/**
 * Opens sessions on worlds in memory: {@code fake:///NAME}. Each name has a world of its own, which
 * comes to be when it is first opened and lasts until {@link FakeHypervisor#close()}, or as long as
 * the process. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class FakeBackendProvider implements BackendProvider {

  /** Makes a provider; it holds nothing. */
  public FakeBackendProvider() {}

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public boolean claims(URI uri) {
    return "fake".equalsIgnoreCase(uri.getScheme());
  }

  /**
   * Opens a session on the world of the URI's name; at once, the timeout is not looked at.
   *
   * @param options what to open, and how
   * @return an open session, which the caller closes
   * @throws ConnectionFailedException if the URI is not {@code fake:///NAME}
   */
  @Override
  public NetworkBackend open(BackendOptions options) {
    URI uri = options.uri();
    String path = uri.getPath();
    if (uri.getRawAuthority() != null || path == null || !path.matches("/[^/]+")) {
      throw new ConnectionFailedException(
          Failure.of("connect to", options.printableUri())
              .because("the URI names no world")
              .advising("Write fake:///NAME."),
          null);
    }
    return new FakeBackend(
        FakeWorlds.named(path.substring(1)), options.printableUri(), options.readOnly());
  }
}
