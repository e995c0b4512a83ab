package io.kvmnet;

import io.kvmnet.error.ConnectionLostException;
import io.kvmnet.error.Failure;
import io.kvmnet.error.NetworkNotFoundException;
import io.kvmnet.error.UnsupportedFeatureException;
import io.kvmnet.model.Difference;
import io.kvmnet.model.Network;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.plan.Change;
import io.kvmnet.spi.Definition;
import io.kvmnet.spi.NetworkBackend;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries out changes, one network at a time, all or nothing. Used once. */
final class Execution {

  private final NetworkBackend backend;
  private final Undo undo = new Undo();

  Execution(NetworkBackend backend) {
    this.backend = backend;
  }

  UUID define(Network network) {
    return undo.guard(
        () -> {
          UUID uuid = defineNew(network);
          if (network.autostart()) {
            backend.setAutostart(uuid, true);
          }
          return uuid;
        });
  }

  UUID create(Network network) {
    return undo.guard(
        () -> {
          UUID uuid = backend.create(network);
          undo.push("create network '" + network.name() + "'", () -> backend.stop(uuid));
          requireKept(network, uuid, Definition.LIVE);
          return uuid;
        });
  }

  /** Whoever else removes it meanwhile does what was asked for. */
  void remove(NetworkState state) {
    try {
      removeWhole(state);
    } catch (NetworkNotFoundException e) {
      // Gone is gone.
    }
  }

  private void removeWhole(NetworkState state) {
    undo.guard(
        () -> {
          if (state.active()) {
            backend.stop(state.uuid());
          }
          if (state.persistent()) {
            undo.push("stop network '" + state.name() + "'", () -> restart(state));
            backend.undefine(state.uuid());
          }
          return state.uuid();
        });
  }

  UUID carryOut(List<Change> changes, Optional<Reading> before) {
    return undo.guard(
        () -> {
          UUID uuid = before.map(reading -> reading.state().uuid()).orElse(null);
          for (Change change : changes) {
            uuid = step(change, uuid, before);
          }
          return Objects.requireNonNull(uuid, "a plan for a new network defines it");
        });
  }

  private UUID step(Change change, @Nullable UUID uuid, Optional<Reading> before) {
    if (change instanceof Change.Define define) {
      return defineNew(define.network());
    }
    UUID known = Objects.requireNonNull(uuid, "a new network is defined first");
    if (change instanceof Change.Redefine redefine) {
      redefine(redefine.after(), known, before.orElseThrow());
    } else if (change instanceof Change.Persist persist) {
      redefine(persist.network(), known, before.orElseThrow());
    } else if (change instanceof Change.Start start) {
      start(start.name(), known);
    } else if (change instanceof Change.Autostart autostart) {
      autostart(autostart, known);
    }
    return known;
  }

  private UUID defineNew(Network network) {
    UUID uuid = backend.define(network);
    undo.push("define network '" + network.name() + "'", () -> backend.undefine(uuid));
    requireKept(network, uuid, Definition.CONFIG);
    return uuid;
  }

  private void redefine(Network network, UUID uuid, Reading before) {
    backend.define(network);
    undo.push(
        "redefine network '" + network.name() + "'",
        () -> before.config().ifPresentOrElse(backend::define, () -> backend.undefine(uuid)));
    requireKept(network, uuid, Definition.CONFIG);
  }

  private void start(String name, UUID uuid) {
    new Preflight(backend, "start").ofStart(backend.find(uuid).orElseThrow());
    String step = "start network '" + name + "'";
    try {
      backend.start(uuid);
    } catch (ConnectionLostException e) {
      // It may run all the same; undefined then, it would stay.
      undo.push(step, () -> stopIfActive(uuid));
      throw e;
    }
    undo.push(step, () -> backend.stop(uuid));
  }

  private void stopIfActive(UUID uuid) {
    if (backend.find(uuid).filter(NetworkState::active).isPresent()) {
      backend.stop(uuid);
    }
  }

  private void autostart(Change.Autostart change, UUID uuid) {
    backend.setAutostart(uuid, change.on());
    undo.push(change.toString(), () -> backend.setAutostart(uuid, !change.on()));
  }

  private void restart(NetworkState state) {
    if (state.active()) {
      backend.start(state.uuid());
    }
  }

  /** Libvirt drops in silence what it does not know; that must not pass as success. */
  private void requireKept(Network network, UUID uuid, Definition copy) {
    Network kept = Reading.withAutostart(backend.definition(uuid, copy), network.autostart());
    List<Difference> dropped = network.differencesFrom(kept);
    if (!dropped.isEmpty()) {
      throw new UnsupportedFeatureException(
          dropped.get(0).path(),
          Failure.of("define", "network '" + network.name() + "'")
              .on(backend.uri())
              .because("libvirt " + backend.version() + " did not keep all of it: " + dropped)
              .advising("Leave out what it did not keep, or upgrade libvirt."),
          null);
    }
  }
}
