package io.kvmnet.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What the application of a plan did.
 *
 * @param uuid the network's UUID
 * @param name the network's name
 * @param changes the changes that were made, in their order
 * @param restartRequired whether the network runs with something else than was asked for, until it
 *     is restarted
 * @since 0.1.0
 */
public record Applied(UUID uuid, String name, List<Change> changes, boolean restartRequired) {

  /**
   * Copies the list.
   *
   * @param uuid the network's UUID
   * @param name the network's name
   * @param changes the changes that were made, in their order
   * @param restartRequired whether the network runs with something else than was asked for, until
   *     it is restarted
   */
  public Applied {
    Objects.requireNonNull(uuid, "uuid");
    Objects.requireNonNull(name, "name");
    changes = List.copyOf(changes);
  }
}
