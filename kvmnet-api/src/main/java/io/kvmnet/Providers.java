package io.kvmnet;

import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.Failure;
import io.kvmnet.spi.BackendProvider;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the provider that claims a URI. */
final class Providers {

  private static final String ARTIFACTS =
      "Add io.kvmnet:kvmnet-libvirt for libvirt's URIs, io.kvmnet:kvmnet-fake for fake:///NAME.";

  private Providers() {}

  static BackendProvider claiming(URI uri, Failure failure) {
    List<BackendProvider> seen = all();
    List<BackendProvider> claiming = seen.stream().filter(p -> p.claims(uri)).toList();
    if (claiming.size() == 1) {
      return claiming.get(0);
    }
    String reason =
        claiming.isEmpty()
            ? "no backend claims its scheme; seen: " + names(seen)
            : "several backends claim its scheme: " + names(claiming);
    throw new ConnectionFailedException(failure.because(reason).advising(ARTIFACTS), null);
  }

  /** Those that our own class loader sees, and those of the application's, each once. */
  private static List<BackendProvider> all() {
    ClassLoader own = KvmNet.class.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return Stream.of(own, context)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(loader -> ServiceLoader.load(BackendProvider.class, loader).stream())
        .collect(Collectors.toMap(ServiceLoader.Provider::type, p -> p, (first, same) -> first))
        .values()
        .stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private static String names(List<BackendProvider> providers) {
    return providers.isEmpty()
        ? "none"
        : providers.stream().map(BackendProvider::name).sorted().collect(Collectors.joining(", "));
  }
}
