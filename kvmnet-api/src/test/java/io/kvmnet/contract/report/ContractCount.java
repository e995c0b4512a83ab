package io.kvmnet.contract.report;

import java.lang.reflect.Method;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * How many tests of the contract suite there were: those declared in its package, in whatever class
 * they ran. What a backend's own classes declare doesn't count.
 */
final class ContractCount {

  private final String suite;
  private int tests;
  private int failed;
  private int skipped;

  ContractCount(String suite) {
    this.suite = suite;
  }

  void add(TestIdentifier test, Outcome outcome) {
    if (!isOfTheSuite(test)) {
      return;
    }
    tests++;
    if (outcome == Outcome.FAILED) {
      failed++;
    } else if (outcome == Outcome.SKIPPED) {
      skipped++;
    }
  }

  boolean isEmpty() {
    return tests == 0;
  }

  String describe(String backend) {
    return "Contract suite on %s: %d tests, %d failed, %d skipped"
        .formatted(backend, tests, failed, skipped);
  }

  private boolean isOfTheSuite(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getJavaMethod())
        .map(Method::getDeclaringClass)
        .filter(declaring -> declaring.getPackageName().equals(suite))
        .isPresent();
  }
}
