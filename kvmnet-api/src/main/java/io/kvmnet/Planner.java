package io.kvmnet;

import io.kvmnet.model.Difference;
import io.kvmnet.model.Network;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.plan.Change;
import io.kvmnet.spi.NetworkBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the changes that bring a network to what was asked for. Reads only. */
final class Planner {

  private final NetworkBackend backend;
  private final Preflight preflight;

  Planner(NetworkBackend backend, String operation) {
    this.backend = backend;
    this.preflight = new Preflight(backend, operation);
  }

  NetworkPlan plan(Network wish) {
    Optional<NetworkState> found = backend.find(wish.name());
    if (found.isEmpty()) {
      preflight.ofNew(wish);
      return new NetworkPlan(backend, wish, Optional.empty(), changesOfNew(wish), false);
    }
    NetworkState state = found.get();
    if (wish.uuid().filter(uuid -> !uuid.equals(state.uuid())).isPresent()) {
      throw preflight.existing(wish, state);
    }
    return planExisting(wish, Reading.of(backend, state));
  }

  private static List<Change> changesOfNew(Network wish) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Define(wish));
    changes.add(new Change.Start(wish.name()));
    if (wish.autostart()) {
      changes.add(new Change.Autostart(wish.name(), true));
    }
    return changes;
  }

  private NetworkPlan planExisting(Network wish, Reading reading) {
    NetworkState state = reading.state();
    // Autostart lives beside the definition and is compared by itself.
    Network asked = Reading.withAutostart(wish, state.autostart());
    List<Difference> differences = asked.differencesFrom(reading.definition());
    List<Change> changes = new ArrayList<>();
    if (!differences.isEmpty()) {
      preflight.ofFeatures(wish);
      changes.add(redefine(asked, reading, differences));
    } else if (!state.persistent()) {
      changes.add(new Change.Persist(reading.definition()));
    }
    if (!state.active()) {
      changes.add(new Change.Start(wish.name()));
    }
    if (wish.autostart() != state.autostart()) {
      changes.add(new Change.Autostart(wish.name(), wish.autostart()));
    }
    boolean restart = reading.live().filter(live -> !asked.isSatisfiedBy(live)).isPresent();
    return new NetworkPlan(backend, wish, Optional.of(reading), changes, restart);
  }

  private static Change redefine(Network asked, Reading reading, List<Difference> differences) {
    return new Change.Redefine(
        reading.definition(),
        asked.completedFrom(reading.definition()),
        differences,
        reading.state().active() ? Change.Effect.NEXT_START : Change.Effect.NOW);
  }
}
