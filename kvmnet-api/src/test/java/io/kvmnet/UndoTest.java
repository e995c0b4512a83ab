package io.kvmnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kvmnet.error.BackendException;
import io.kvmnet.error.Failure;
import io.kvmnet.error.UndoReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoTest {

  private final Undo undo = new Undo();
  private final List<String> log = new ArrayList<>();

  @Test
  void success_takesNothingBack() {
    undo.push("a", () -> log.add("undo a"));

    assertThat(undo.guard(() -> "result")).isEqualTo("result");
    assertThat(log).isEmpty();
  }

  @Test
  void failure_takesBackLatestFirstAndTellsSo() {
    BackendException thrown =
        catchThrowableOfType(
            BackendException.class,
            () ->
                undo.guard(
                    () -> {
                      undo.push("a", () -> log.add("undo a"));
                      undo.push("b", () -> log.add("undo b"));
                      throw failure("third step");
                    }));

    assertThat(log).containsExactly("undo b", "undo a");
    assertThat(thrown.undo()).contains(new UndoReport(List.of("b", "a"), List.of()));
    assertThat(thrown).hasMessageContaining("third step").hasMessageEndingWith("Undone: b, a.");
  }

  @Test
  void failureOfTheUndo_isToldAndTheOthersAreTakenBackAllTheSame() {
    BackendException thrown =
        catchThrowableOfType(
            BackendException.class,
            () ->
                undo.guard(
                    () -> {
                      undo.push("a", () -> log.add("undo a"));
                      undo.push(
                          "b",
                          () -> {
                            throw failure("undo of b");
                          });
                      throw failure("third step");
                    }));

    assertThat(log).containsExactly("undo a");
    assertThat(thrown.undo().orElseThrow().isComplete()).isFalse();
    assertThat(thrown).hasMessageContaining("Undone: a. Could not be undone: b.");
    assertThat(thrown.getSuppressed()).hasSize(1);
  }

  private static BackendException failure(String subject) {
    return new BackendException(Failure.of("do", subject), null);
  }
}
