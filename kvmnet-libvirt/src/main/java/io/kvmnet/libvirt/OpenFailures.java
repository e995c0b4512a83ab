package io.kvmnet.libvirt;

import io.kvmnet.error.AccessDeniedException;
import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.ConnectionLostException;
import io.kvmnet.error.Failure;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.NativeError;
import java.util.Set;

/** Says why a connection did not come about, and what helps. */
final class OpenFailures {

  /** Denied, authentication failed, cancelled and unavailable, access denied. */
  private static final Set<Integer> REFUSALS = Set.of(29, 45, 79, 80, 88);

  private OpenFailures() {}

  /** The connection never was. */
  static KvmNetException exception(Failure attempt, NativeError error) {
    Failure failure = attempt.reportedAs(error);
    return isRefusal(error)
        ? denied(failure)
        : new ConnectionFailedException(failure.advising(advice(error.message())), null);
  }

  /** There was one, which cannot be opened anew. */
  static KvmNetException afterLoss(Failure attempt, NativeError error) {
    Failure failure =
        attempt.because("the connection was lost and cannot be opened anew").reportedAs(error);
    return isRefusal(error)
        ? denied(failure)
        : new ConnectionLostException(failure.advising(advice(error.message())), null);
  }

  private static boolean isRefusal(NativeError error) {
    return REFUSALS.contains(error.code()) || error.message().contains("Permission denied");
  }

  private static KvmNetException denied(Failure failure) {
    return new AccessDeniedException(
        failure.advising(
            "Add the user to the group libvirt and log in anew; over ssh, see that its key is"
                + " accepted."),
        null);
  }

  private static String advice(String message) {
    return message.contains("No such file or directory") || message.contains("Connection refused")
        ? "Start the daemon (systemctl start libvirtd, or virtqemud.socket and"
            + " virtnetworkd.socket), or correct the URI's socket or host."
        : "Check the URI, and see that the daemon runs.";
  }
}
