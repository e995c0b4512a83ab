package io.kvmnet;

import io.kvmnet.model.Network;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.Definition;
import io.kvmnet.spi.NetworkBackend;
import java.util.Optional;

/**
 * What a network was when it was looked at: its state, and its two definitions as far as it has
 * them. Equal readings mean that nothing changed in between.
 *
 * @param state how it stands
 * @param config what it starts from next time; empty for a transient network
 * @param live what it runs with; empty if it does not run
 */
record Reading(NetworkState state, Optional<Network> config, Optional<Network> live) {

  static Reading of(NetworkBackend backend, NetworkState state) {
    return new Reading(
        state,
        copy(backend, state, Definition.CONFIG, state.persistent()),
        copy(backend, state, Definition.LIVE, state.active()));
  }

  /** Libvirt keeps autostart beside the definition; the model has it inside. */
  static Network withAutostart(Network network, boolean autostart) {
    return network.toBuilder().autostart(autostart).build();
  }

  /** What a new wish is compared with. */
  Network definition() {
    return config.or(this::live).orElseThrow();
  }

  private static Optional<Network> copy(
      NetworkBackend backend, NetworkState state, Definition copy, boolean exists) {
    return exists
        ? Optional.of(withAutostart(backend.definition(state.uuid(), copy), state.autostart()))
        : Optional.empty();
  }
}
