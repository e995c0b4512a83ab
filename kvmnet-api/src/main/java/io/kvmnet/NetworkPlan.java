package io.kvmnet;

import io.kvmnet.error.Failure;
import io.kvmnet.error.StalePlanException;
import io.kvmnet.model.Network;
import io.kvmnet.plan.Applied;
import io.kvmnet.plan.Change;
import io.kvmnet.plan.Plan;
import io.kvmnet.spi.NetworkBackend;
import java.util.List;
import java.util.Optional;

/** A plan together with what was read when it was made. */
final class NetworkPlan implements Plan {

  private final NetworkBackend backend;
  private final Network wish;
  private final Optional<Reading> reading;
  private final List<Change> changes;
  private final boolean restartRequired;

  NetworkPlan(
      NetworkBackend backend,
      Network wish,
      Optional<Reading> reading,
      List<Change> changes,
      boolean restartRequired) {
    this.backend = backend;
    this.wish = wish;
    this.reading = reading;
    this.changes = List.copyOf(changes);
    this.restartRequired = restartRequired;
  }

  @Override
  public String network() {
    return wish.name();
  }

  @Override
  public List<Change> changes() {
    return changes;
  }

  @Override
  public boolean restartRequired() {
    return restartRequired;
  }

  @Override
  public Applied apply() {
    Optional<Reading> now = backend.find(wish.name()).map(state -> Reading.of(backend, state));
    if (!now.equals(reading)) {
      throw new StalePlanException(
          Failure.of("apply", "plan of network '" + wish.name() + "'")
              .on(backend.uri())
              .because("the network changed since the plan was made")
              .advising("Make a new plan."),
          null);
    }
    return carryOut();
  }

  /** Without a second look, for whoever has just made the plan. */
  Applied carryOut() {
    return new Applied(
        new Execution(backend).carryOut(changes, reading), wish.name(), changes, restartRequired);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Network '").append(wish.name()).append("' on ");
    text.append(backend.uri()).append(':');
    if (changes.isEmpty()) {
      text.append(" nothing to do");
    }
    changes.forEach(change -> text.append("\n  ").append(change));
    if (restartRequired) {
      text.append("\n  ! runs with its former definition until it is restarted");
    }
    return text.toString();
  }
}
