package io.kvmnet.contract.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class TestReportTest {

  private static final String SUITE = "io.kvmnet.contract.report";

  @TempDir Path reports;

  @Test
  void everyInvocationOfAnInheritedTestCounts() {
    assertThat(run(SUITE, Passing.class))
        .isEqualTo("Contract suite on a backend: 4 tests, 0 failed, 0 skipped");
  }

  @Test
  void whatIsDeclaredElsewhereDoesNotCount() throws IOException {
    assertThat(run("io.kvmnet.elsewhere", Passing.class)).isEmpty();
    assertThat(reports.resolve("count.txt")).content().contains(" 0 tests");
  }

  @Test
  void failuresCount() {
    assertThat(run(SUITE, Failing.class)).endsWith("4 tests, 1 failed, 0 skipped");
  }

  @Test
  void aFailureBeforeAllFailsEachTestOfTheClass() {
    assertThat(run(SUITE, FailingBeforeAll.class)).endsWith("1 tests, 1 failed, 0 skipped");
  }

  @Test
  void skippedTests_areNamedWithTheirReasonAndWhatBringsThem() throws IOException {
    assertThat(run(SUITE, Aborting.class, AbortingBeforeAll.class))
        .contains("3 tests, 0 failed, 2 skipped")
        .contains("SKIPPED TESTS: 2")
        .contains(Aborting.class.getName() + ": 1 skipped: no daemon")
        .contains(AbortingBeforeAll.class.getName() + ": 1 skipped: no root")
        .contains("apt-get install");
    assertThat(Files.readAllLines(reports.resolve("skipped.txt"))).hasSize(2);
  }

  @Test
  void whenNothingIsSkipped_anOlderListGoes() throws IOException {
    run(SUITE, Aborting.class);
    assertThat(reports.resolve("skipped.txt")).exists();
    run(SUITE, Passing.class);
    assertThat(reports.resolve("skipped.txt")).doesNotExist();
  }

  private String run(String suite, Class<?>... classes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TestReport report =
        new TestReport(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            suite,
            "a backend",
            Optional.of(reports));
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (Class<?> type : classes) {
      request.selectors(selectClass(type));
    }
    LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(report)
                .build())
        .execute(request.build());
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  abstract static class Suite {
    @Test
    void plain() {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void withParameters(int number) {
      check(number);
    }

    void check(int number) {}
  }

  static class Passing extends Suite {}

  static class Failing extends Suite {
    @Override
    void check(int number) {
      assertThat(number).isNotEqualTo(2);
    }
  }

  static class FailingBeforeAll {
    @BeforeAll
    static void prepare() {
      fail("no way");
    }

    @Test
    void never() {}
  }

  static class Aborting {
    @Test
    void passes() {}

    @Test
    @Tag("libvirtd")
    void aborts() {
      abort("no daemon");
    }
  }

  static class AbortingBeforeAll {
    @BeforeAll
    static void prepare() {
      abort("no root");
    }

    @Test
    void never() {}
  }
}
