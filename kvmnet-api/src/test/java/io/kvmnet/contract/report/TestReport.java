package io.kvmnet.contract.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says at the end of a test run which tests were skipped and how many of the contract suite ran.
 *
 * <p>Two system properties are its settings: {@code kvmnet.contract.backend}, the backend's name
 * for the report, and {@code kvmnet.contract.reports}, a directory that gets the count ({@code
 * count.txt}) and, if there are any, the skipped tests ({@code skipped.txt}). Without the latter
 * nothing is written.
 */
public final class TestReport implements TestExecutionListener {

  private static final String SUITE = "io.kvmnet.contract";

  private final PrintStream out;
  private final String backend;
  private final Optional<Path> directory;
  private final ContractCount contract;
  private final SkippedTests skipped = new SkippedTests();
  private final Set<String> reported = new HashSet<>();
  private TestPlan plan = null;

  /** Called by JUnit. */
  @SuppressWarnings("SystemOut")
  public TestReport() {
    this(
        System.out,
        SUITE,
        System.getProperty("kvmnet.contract.backend", "this backend"),
        Optional.ofNullable(System.getProperty("kvmnet.contract.reports")).map(Path::of));
  }

  TestReport(PrintStream out, String suite, String backend, Optional<Path> directory) {
    this.out = out;
    this.contract = new ContractCount(suite);
    this.backend = backend;
    this.directory = directory;
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    record(test, Outcome.SKIPPED, reason);
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() || result.getStatus() != Status.SUCCESSFUL) {
      record(
          test,
          Outcome.of(result.getStatus()),
          result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
    }
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan finished) {
    if (!contract.isEmpty()) {
      out.println(contract.describe(backend));
    }
    if (!skipped.isEmpty()) {
      out.println(skipped.banner(LibvirtdPackages.load()));
    }
    directory.ifPresent(this::write);
  }

  /** What ends a container early ends the tests in it that had not yet been reported. */
  private void record(TestIdentifier test, Outcome outcome, String reason) {
    List<TestIdentifier> inside = plan.getChildren(test).stream().toList();
    if (!inside.isEmpty()) {
      inside.forEach(child -> record(child, outcome, reason));
      return;
    }
    if (!reported.add(test.getUniqueId())) {
      return;
    }
    contract.add(test, outcome);
    if (outcome == Outcome.SKIPPED) {
      skipped.add(testClass(test), reason, tags(test));
    }
  }

  private String testClass(TestIdentifier test) {
    for (Optional<TestIdentifier> at = Optional.of(test);
        at.isPresent();
        at = plan.getParent(at.get())) {
      Object source = at.get().getSource().orElse(null);
      if (source instanceof MethodSource method) {
        return method.getClassName();
      }
      if (source instanceof ClassSource type) {
        return type.getClassName();
      }
    }
    return test.getDisplayName();
  }

  private static Set<String> tags(TestIdentifier test) {
    Set<String> names = new HashSet<>();
    test.getTags().forEach(tag -> names.add(tag.getName()));
    return names;
  }

  private void write(Path reports) {
    try {
      Files.createDirectories(reports);
      Files.writeString(reports.resolve("count.txt"), contract.describe(backend) + "\n");
      Path list = reports.resolve("skipped.txt");
      if (skipped.isEmpty()) {
        Files.deleteIfExists(list);
      } else {
        Files.write(list, skipped.lines());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
