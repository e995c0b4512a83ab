package io.kvmnet.fake;

import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.Failure;
import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.BackendProvider;
import io.kvmnet.spi.NetworkBackend;
import java.net.URI;

/**
 * Opens {@code fake:///NAME}: a connection to the hypervisor of that name, which is made when it is
 * first asked for and lives until it is closed, or the process ends.
 *
 * @since 0.1.0
 */
public final class FakeBackendProvider implements BackendProvider {

  /** Makes a provider; for the {@link java.util.ServiceLoader}. */
  public FakeBackendProvider() {}

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public boolean claims(URI uri) {
    return FakeHypervisor.SCHEME.equals(uri.getScheme());
  }

  @Override
  public NetworkBackend open(BackendOptions options) {
    String path = options.uri().getPath();
    if (path == null || path.length() < 2) {
      throw new ConnectionFailedException(
          Failure.of("connect to", options.uri().toString())
              .because("the hypervisor has no name")
              .advising("Write fake:///NAME, for example fake:///lab."),
          null);
    }
    return FakeHypervisor.named(path.substring(1)).open(options.readOnly());
  }
}
