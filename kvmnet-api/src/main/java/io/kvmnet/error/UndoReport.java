package io.kvmnet.error;

import java.util.List;

/**
 * What was put back after an operation of several steps failed in one of them.
 *
 * @param undone the steps that were taken back, in words, latest first
 * @param left the steps that could not be taken back, in words, latest first; empty when everything
 *     is as it was before
 * @since 0.1.0
 */
public record UndoReport(List<String> undone, List<String> left) {

  /**
   * Copies the lists.
   *
   * @param undone the steps that were taken back, in words, latest first
   * @param left the steps that could not be taken back, in words, latest first; empty when
   *     everything is as it was before
   */
  public UndoReport {
    undone = List.copyOf(undone);
    left = List.copyOf(left);
  }

  /**
   * Tells whether the state is as it was before the failed operation.
   *
   * @return true if every step was taken back
   */
  public boolean isComplete() {
    return left.isEmpty();
  }

  /**
   * Puts the outcome into words, fit to stand behind the failure's own message.
   *
   * @return for example {@code Undone: define network 'lab'.}, or an empty string when there was
   *     nothing to undo
   */
  public String message() {
    StringBuilder text = new StringBuilder();
    if (!undone.isEmpty()) {
      text.append("Undone: ").append(String.join(", ", undone)).append('.');
    }
    if (!left.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ");
      text.append("Could not be undone: ").append(String.join(", ", left)).append('.');
    }
    return text.toString();
  }
}
