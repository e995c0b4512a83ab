package io.kvmnet;

import io.kvmnet.observe.NetworkState;
import java.util.List;

/**
 * What networks to list. Filters of one pair are joined by or, those of different pairs by and, as
 * {@code virConnectListAllNetworks} has it.
 *
 * @since 0.1.0
 */
public enum NetworkFilter {
  /** Networks that run. */
  ACTIVE,
  /** Networks that do not run. */
  INACTIVE,
  /** Networks that outlive their stop. */
  PERSISTENT,
  /** Networks that are gone when they stop. */
  TRANSIENT,
  /** Networks that start with their host. */
  AUTOSTART,
  /** Networks that do not start with their host. */
  NO_AUTOSTART;

  private static final List<List<NetworkFilter>> PAIRS =
      List.of(
          List.of(ACTIVE, INACTIVE),
          List.of(PERSISTENT, TRANSIENT),
          List.of(AUTOSTART, NO_AUTOSTART));

  static boolean accepts(List<NetworkFilter> filters, NetworkState state) {
    return PAIRS.stream()
        .map(pair -> pair.stream().filter(filters::contains).toList())
        .allMatch(asked -> asked.isEmpty() || asked.stream().anyMatch(f -> f.accepts(state)));
  }

  private boolean accepts(NetworkState state) {
    return switch (this) {
      case ACTIVE -> state.active();
      case INACTIVE -> !state.active();
      case PERSISTENT -> state.persistent();
      case TRANSIENT -> !state.persistent();
      case AUTOSTART -> state.autostart();
      case NO_AUTOSTART -> !state.autostart();
    };
  }
}
