package io.kvmnet.contract.report;

import org.junit.platform.engine.TestExecutionResult.Status;

/** How a test ended. */
enum Outcome {
  PASSED,
  FAILED,
  SKIPPED;

  /** A test that is aborted by a failed assumption has been skipped. */
  static Outcome of(Status status) {
    return switch (status) {
      case SUCCESSFUL -> PASSED;
      case FAILED -> FAILED;
      case ABORTED -> SKIPPED;
    };
  }
}
