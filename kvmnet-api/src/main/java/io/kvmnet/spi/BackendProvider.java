package io.kvmnet.spi;

import java.net.URI;

/**
 * Opens backends for the URIs that it claims. Found by the {@link java.util.ServiceLoader}, from
 * class path and module path; needs a public constructor without arguments, must be cheap to make
 * and safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface BackendProvider {

  /**
   * Returns the name by which messages speak of this provider.
   *
   * @return for example {@code libvirt}
   */
  String name();

  /**
   * Tells whether this provider opens a URI. Looks at the URI only: touches nothing, loads nothing.
   *
   * @param uri an absolute URI
   * @return true if {@link #open} is to be called with it
   */
  boolean claims(URI uri);

  /**
   * Opens a session.
   *
   * @param options what to open, and how
   * @return an open session, which the caller closes
   * @throws io.kvmnet.error.ConnectionFailedException if it cannot be opened in the given time
   * @throws io.kvmnet.error.AccessDeniedException if the daemon refuses the caller
   */
  NetworkBackend open(BackendOptions options);
}
