package io.kvmnet.plan;

import java.util.List;

/**
 * What would be done to bring one network to what was asked for. Immutable; reads nothing and
 * writes nothing until it is applied. {@link Object#toString()} is what a person wants to read, one
 * line a change.
 *
 * @since 0.1.0
 */
public interface Plan {

  /**
   * Returns the name of the network that the plan is for.
   *
   * @return the name
   */
  String network();

  /**
   * Returns the changes, in the order in which they are made.
   *
   * @return the changes, unmodifiable; empty if everything is as asked for
   */
  List<Change> changes();

  /**
   * Tells whether there is nothing to do.
   *
   * @return true if there is no change
   */
  default boolean isEmpty() {
    return changes().isEmpty();
  }

  /**
   * Tells whether the network, once the plan is applied, still runs with something else than was
   * asked for, until it is restarted.
   *
   * @return true if so
   */
  boolean restartRequired();

  /**
   * Makes just these changes. When one fails, those before it are undone, and the exception tells
   * what was undone ({@link io.kvmnet.error.KvmNetException#undo()}).
   *
   * @return what was done
   * @throws io.kvmnet.error.StalePlanException if the network changed since the plan was made;
   *     nothing was written
   * @throws io.kvmnet.error.KvmNetException if a change fails
   */
  Applied apply();
}
