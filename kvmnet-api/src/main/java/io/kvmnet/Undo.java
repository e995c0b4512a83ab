package io.kvmnet;

import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.UndoReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** The steps taken so far and how to take them back. Not thread-safe. */
final class Undo {

  private record Step(String done, Runnable takeBack) {}

  private final Deque<Step> steps = new ArrayDeque<>();

  /** Remembers a step that was just taken. */
  void push(String done, Runnable takeBack) {
    steps.push(new Step(done, takeBack));
  }

  /** Runs an operation of several steps; when it fails, takes back those that it pushed. */
  <T> T guard(Supplier<T> operation) {
    try {
      return operation.get();
    } catch (KvmNetException e) {
      e.attach(takeBack(e));
      throw e;
    } catch (RuntimeException e) {
      takeBack(e);
      throw e;
    }
  }

  private UndoReport takeBack(RuntimeException failure) {
    List<String> undone = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Step step : steps) {
      try {
        step.takeBack.run();
        undone.add(step.done);
      } catch (RuntimeException e) {
        failure.addSuppressed(e);
        left.add(step.done);
      }
    }
    return new UndoReport(undone, left);
  }
}
