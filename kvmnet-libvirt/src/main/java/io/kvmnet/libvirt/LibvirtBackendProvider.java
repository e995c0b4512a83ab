package io.kvmnet.libvirt;

import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.Failure;
import io.kvmnet.libvirt.jna.LoadedLibrary;
import io.kvmnet.libvirt.jna.NetworkLibrary;
import io.kvmnet.libvirt.xml.NetworkXml;
import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.BackendProvider;
import io.kvmnet.spi.NetworkBackend;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Opens connections to libvirt, for <a href="https://libvirt.org/uri.html">libvirt's URIs</a>: a
 * driver's name, alone or with a transport ({@code qemu:///system}, {@code
 * qemu+ssh://host/system}). Needs libvirt's client library on the machine.
 *
 * @since 0.1.0
 */
public final class LibvirtBackendProvider implements BackendProvider {

  private static final Set<String> DRIVERS =
      Set.of("qemu", "network", "test", "lxc", "xen", "ch", "bhyve", "vz", "vbox", "esx", "remote");

  /** Makes a provider; for the {@link java.util.ServiceLoader}. */
  public LibvirtBackendProvider() {}

  @Override
  public String name() {
    return "libvirt";
  }

  @Override
  public boolean claims(URI uri) {
    String scheme = uri.getScheme();
    return scheme != null
        && DRIVERS.contains(scheme.toLowerCase(Locale.ROOT).replaceFirst("\\+.*", ""));
  }

  @Override
  public NetworkBackend open(BackendOptions options) {
    Failure failure = Failure.of("connect to", options.uri().toString());
    Thread warmUp = new Thread(NetworkXml::warmUp, "kvmnet-warm-up");
    warmUp.setDaemon(true);
    warmUp.start();
    return LibvirtBackend.open(library(failure), options, failure);
  }

  private static NetworkLibrary library(Failure failure) {
    try {
      return LoadedLibrary.get();
    } catch (UnsatisfiedLinkError e) {
      throw new ConnectionFailedException(
          failure
              .because("libvirt's client library is not on this machine")
              .advising("Install it: the package is libvirt0 on Debian, libvirt-libs on Fedora."),
          e);
    }
  }
}
