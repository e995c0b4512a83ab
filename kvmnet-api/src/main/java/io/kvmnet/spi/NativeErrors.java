package io.kvmnet.spi;

import io.kvmnet.error.AccessDeniedException;
import io.kvmnet.error.BackendException;
import io.kvmnet.error.BridgeInUseException;
import io.kvmnet.error.Failure;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NativeError;
import io.kvmnet.error.NetworkExistsException;
import io.kvmnet.error.NetworkNotFoundException;
import io.kvmnet.error.NetworkStateException;
import io.kvmnet.error.SubnetInUseException;
import io.kvmnet.error.UnsupportedFeatureException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Turns what libvirt reports into the exceptions that a caller can do something about. Libvirt's
 * numbers alone do not tell: a taken subnet and a taken bridge are both 1, {@code
 * VIR_ERR_INTERNAL_ERROR}.
 *
 * @since 0.1.0
 */
public final class NativeErrors {

  private static final List<Rule> RULES =
      List.of(
          rule(NativeErrors::isMissing, "", failure -> new NetworkNotFoundException(failure, null)),
          rule(
              error -> error.code() == 9 && error.message().contains("already"),
              "Choose another name and leave the UUID open, or apply instead of define.",
              failure -> new NetworkExistsException(failure, null)),
          rule(
              error ->
                  error.code() == 1
                      && (error.message().contains("Network is already in use by interface")
                          || error.message().contains("conflicts with IP address")),
              "Choose another subnet, or remove the interface or route that has it.",
              failure -> new SubnetInUseException(failure, null)),
          rule(
              NativeErrors::isTakenBridge,
              "Choose another bridge name, or leave it open.",
              failure -> new BridgeInUseException(failure, null)),
          rule(
              error -> error.code() == 55, "", failure -> new NetworkStateException(failure, null)),
          rule(
              error -> List.of(29, 45, 79, 80, 88).contains(error.code()),
              "Open the connection for writing, as a user whom the daemon lets in.",
              failure -> new AccessDeniedException(failure, null)),
          rule(
              error -> error.code() == 92,
              "Leave out what this libvirt's schema does not know, or upgrade libvirt.",
              failure ->
                  new UnsupportedFeatureException("a part of the definition", failure, null)),
          rule(
              error -> error.code() == 3 || error.code() == 84,
              "",
              failure -> new UnsupportedFeatureException(failure.operation(), failure, null)));

  private NativeErrors() {}

  /**
   * Makes the exception for an error that libvirt reported in answer to a call. Errors of the
   * connection itself are not looked for: the backend knows best when it is lost.
   *
   * @param failure what was tried, on what and where
   * @param error what libvirt reported
   * @return an exception to throw
   */
  public static KvmNetException exception(Failure failure, NativeError error) {
    Failure reported = failure.reportedAs(error);
    for (Rule rule : RULES) {
      if (rule.applies.test(error)) {
        return rule.kind.apply(rule.advice.isEmpty() ? reported : reported.advising(rule.advice));
      }
    }
    return new BackendException(reported, null);
  }

  private static boolean isMissing(NativeError error) {
    return error.code() == 43;
  }

  private static boolean isTakenBridge(NativeError error) {
    return (error.code() == 1
            && error.message().contains("bridge name '")
            && error.message().contains("already in use"))
        || (error.code() == 38
            && error.message().contains("error creating bridge interface")
            && error.message().contains("File exists"));
  }

  private static Rule rule(
      Predicate<NativeError> applies, String advice, Function<Failure, KvmNetException> kind) {
    return new Rule(applies, advice, kind);
  }

  private record Rule(
      Predicate<NativeError> applies, String advice, Function<Failure, KvmNetException> kind) {}
}
