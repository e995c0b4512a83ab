package io.kvmnet.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final NativeError NATIVE = new NativeError(19, 1, "internal error: taken");

  private static final Failure START = Failure.of("start", "network 'lab'").on("qemu:///system");

  @Test
  void message_ofAllFacts_tellsThemInOneSentenceAndTheAdvice() {
    Failure failure =
        START
            .because("subnet 10.0.0.0/24 is in use by interface eth1")
            .advising("Choose another subnet.")
            .reportedAs(NATIVE);

    assertThat(new SubnetInUseException(failure, null))
        .hasMessage(
            "Cannot start network 'lab' on qemu:///system: subnet 10.0.0.0/24 is in use by"
                + " interface eth1 (libvirt 1/19: internal error: taken). Choose another subnet.");
  }

  @Test
  void message_withoutReason_tellsLibvirtsInstead() {
    assertThat(START.reportedAs(NATIVE).message())
        .isEqualTo(
            "Cannot start network 'lab' on qemu:///system:"
                + " libvirt 1/19: internal error: taken.");
  }

  @Test
  void message_ofLeastFacts_isStillASentence() {
    assertThat(Failure.of("start", "network 'lab'").message())
        .isEqualTo("Cannot start network 'lab'.");
  }

  @Test
  void message_ofSubjectWithLineBreak_staysOneLine() {
    assertThat(Failure.of("get", "network 'a\nCannot b'").message())
        .isEqualTo("Cannot get network 'a\\u000aCannot b'.");
  }

  @Test
  void exception_keepsTheFactsAndTheNativeErrorAsLibvirtGaveThem() {
    RuntimeException cause = new IllegalStateException("below");
    Failure failure = START.reportedAs(NATIVE);
    BackendException thrown = new BackendException(failure, cause);

    assertThat(thrown.failure()).contains(failure);
    assertThat(thrown.nativeError()).contains(NATIVE);
    assertThat(thrown).hasCause(cause);
    assertThat(thrown.undo()).isEmpty();
    assertThat(thrown.retryable()).isFalse();
  }

  @Test
  void exception_ofOurOwn_hasNoNativeError() {
    assertThat(new NetworkNotFoundException(START, null).nativeError()).isEmpty();
    assertThat(InvalidNetworkException.of("name", "", "must not be empty").failure()).isEmpty();
  }

  @Test
  void attach_undoneSteps_areToldBehindTheMessage() {
    BackendException thrown = new BackendException(START, null);
    UndoReport report = new UndoReport(List.of("define network 'lab'"), List.of());
    thrown.attach(report);

    assertThat(thrown)
        .hasMessage("Cannot start network 'lab' on qemu:///system. Undone: define network 'lab'.");
    assertThat(thrown.undo()).contains(report);
  }

  @Test
  void attach_nothingDone_leavesTheMessageAlone() {
    BackendException thrown = new BackendException(START, null);
    thrown.attach(new UndoReport(List.of(), List.of()));

    assertThat(thrown).hasMessage("Cannot start network 'lab' on qemu:///system.");
  }

  @Test
  void undoReport_tellsWhatIsLeftToo() {
    UndoReport report = new UndoReport(List.of("c", "b"), List.of("a"));

    assertThat(report.message()).isEqualTo("Undone: c, b. Could not be undone: a.");
    assertThat(report.isComplete()).isFalse();
    assertThat(new UndoReport(List.of(), List.of("a")).message())
        .isEqualTo("Could not be undone: a.");
    assertThat(new UndoReport(List.of("c"), List.of()).isComplete()).isTrue();
  }

  @Test
  void invalidNetwork_listsEveryViolationOnALineOfItsOwn() {
    Violation mtu = Violation.of("mtu", "1", "must lie in 68 to 65535");
    Violation name = new Violation("name", "a\nb", "must have no control character", "drop it");
    InvalidNetworkException thrown = new InvalidNetworkException("network 'x'", List.of(mtu, name));

    assertThat(thrown.violations()).containsExactly(mtu, name);
    assertThat(thrown.getMessage().lines())
        .containsExactly(
            "Invalid network 'x':",
            "  mtu '1': must lie in 68 to 65535",
            "  name 'a\\u000ab': must have no control character (drop it)");
  }

  @Test
  void invalidNetwork_withoutViolation_isAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InvalidNetworkException("network 'x'", List.of()));
  }
}
