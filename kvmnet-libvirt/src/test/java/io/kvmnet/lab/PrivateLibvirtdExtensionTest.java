package io.kvmnet.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Who gets which instance, what happens without libvirt, and what a failure tells. */
class PrivateLibvirtdExtensionTest {
  private static final List<String> MISSING = List.of("libvirtd", "the right to make namespaces");

  @Test
  void nothingMissing_runsTheTests() {
    assertThat(PrivateLibvirtdExtension.decide(List.of(), true).isDisabled()).isFalse();
  }

  @Test
  void somethingMissing_skipsTheTests_andNamesIt() {
    ConditionEvaluationResult result = PrivateLibvirtdExtension.decide(MISSING, false);
    assertThat(result.isDisabled()).isTrue();
    assertThat(result.getReason().orElseThrow()).contains(MISSING);
  }

  @Test
  void somethingMissing_whereItIsRequired_fails() {
    assertThatThrownBy(() -> PrivateLibvirtdExtension.decide(MISSING, true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(MISSING.get(0), MISSING.get(1));
  }

  @Nested
  @RequiresLibvirtd
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  class Instances {
    private static Optional<PrivateLibvirtd> first = Optional.empty();
    private static Optional<PrivateLibvirtd> fresh = Optional.empty();

    @BeforeAll
    static void shared(PrivateLibvirtd libvirtd) {
      first = Optional.of(libvirtd);
    }

    @AfterAll
    static void sharedLivesToTheEnd(PrivateLibvirtd libvirtd) {
      assertThat(first).containsSame(libvirtd);
      assertThat(libvirtd.isOpen()).isTrue();
    }

    @Test
    @Order(1)
    void aClassSharesOne(PrivateLibvirtd one, PrivateLibvirtd same, @Fresh PrivateLibvirtd other) {
      assertThat(first).containsSame(one).containsSame(same);
      assertThat(other).isNotSameAs(one);
      assertThat(other.isOpen()).isTrue();
      fresh = Optional.of(other);
    }

    @Test
    @Order(2)
    void aFreshOneEndsWithItsTest(@Fresh PrivateLibvirtd another) {
      assertThat(fresh).hasValueSatisfying(one -> assertThat(one.isOpen()).isFalse());
      assertThat(fresh.orElseThrow()).isNotSameAs(another);
    }
  }

  @Nested
  @ExtendWith(ExpectFailure.class)
  @RequiresLibvirtd
  class Failure {

    @Test
    void carriesTheLogsOfItsDaemons(PrivateLibvirtd shared, @Fresh PrivateLibvirtd fresh) {
      throw new AssertionError(shared.uri() + ' ' + fresh.uri());
    }
  }

  /** Looks at the failure after the extension under test, which is nearer to the test. */
  static final class ExpectFailure implements TestExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
      assertThat(failure).isInstanceOf(AssertionError.class);
      assertThat(failure.getSuppressed())
          .hasSize(2)
          .allSatisfy(
              log ->
                  assertThat(Objects.requireNonNull(log.getMessage()))
                      .contains("qemu+unix:", "libvirtd.log: "));
    }
  }
}
