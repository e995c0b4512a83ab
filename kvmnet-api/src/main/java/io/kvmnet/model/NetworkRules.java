package io.kvmnet.model;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.error.Violation;
import java.util.ArrayList;
import java.util.List;

/** The rules that a network keeps as a whole. */
final class NetworkRules {

  private NetworkRules() {}

  static void check(SubnetNetwork network) {
    List<Violation> violations = new ArrayList<>();
    if (network.name().isEmpty()) {
      violations.add(Violation.of("name", "", "must not be empty"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidNetworkException("network '" + network.name() + "'", violations);
    }
  }
}
