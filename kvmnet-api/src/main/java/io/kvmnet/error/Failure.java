package io.kvmnet.error;

import java.util.Objects;
import java.util.Optional;

/**
 * What failed, on what, where and why: the facts that every {@link KvmNetException} carries and
 * from which its message is made. Immutable; made step by step:
 *
 * <pre>{@code
 * Failure.of("start", "network 'lab'").on("qemu:///system")
 *     .because("subnet 10.0.0.0/24 is in use by interface eth1")
 *     .advising("Choose another subnet.");
 * }</pre>
 *
 * @param operation the verb, for example {@code start}
 * @param subject what it was to work on, for example {@code network 'lab'}
 * @param uri the backend's URI, empty where none is involved yet
 * @param reason why it failed, without a final stop, empty where the native error says it all
 * @param advice what the caller can do, as whole sentences, or empty
 * @param nativeError the error as libvirt reported it, if it was libvirt that refused
 * @since 0.1.0
 */
public record Failure(
    String operation,
    String subject,
    String uri,
    String reason,
    String advice,
    Optional<NativeError> nativeError) {

  /**
   * Refuses nulls.
   *
   * @param operation the verb, for example {@code start}
   * @param subject what it was to work on, for example {@code network 'lab'}
   * @param uri the backend's URI, empty where none is involved yet
   * @param reason why it failed, without a final stop, empty where the native error says it all
   * @param advice what the caller can do, as whole sentences, or empty
   * @param nativeError the error as libvirt reported it, if it was libvirt that refused
   */
  public Failure {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(advice, "advice");
    Objects.requireNonNull(nativeError, "nativeError");
  }

  /**
   * Begins a failure that knows only what was tried.
   *
   * @param operation the verb, for example {@code start}
   * @param subject what it was to work on, for example {@code network 'lab'}
   * @return a failure without URI, reason, advice and native error
   */
  public static Failure of(String operation, String subject) {
    return new Failure(operation, subject, "", "", "", Optional.empty());
  }

  /**
   * Says on which backend it failed.
   *
   * @param backendUri the backend's URI
   * @return a copy with this URI
   */
  public Failure on(String backendUri) {
    return new Failure(operation, subject, backendUri, reason, advice, nativeError);
  }

  /**
   * Says why it failed.
   *
   * @param why the reason, without a final stop
   * @return a copy with this reason
   */
  public Failure because(String why) {
    return new Failure(operation, subject, uri, why, advice, nativeError);
  }

  /**
   * Says what the caller can do.
   *
   * @param sentences one or more whole sentences
   * @return a copy with this advice
   */
  public Failure advising(String sentences) {
    return new Failure(operation, subject, uri, reason, sentences, nativeError);
  }

  /**
   * Adds the error that libvirt reported.
   *
   * @param error the native error
   * @return a copy with this native error
   */
  public Failure reportedAs(NativeError error) {
    return new Failure(operation, subject, uri, reason, advice, Optional.of(error));
  }

  /**
   * Puts the facts into words.
   *
   * @return for example {@code Cannot start network 'lab' on qemu:///system: subnet 10.0.0.0/24 is
   *     in use by interface eth1 (libvirt 1/19: internal error: …). Choose another subnet.}
   */
  public String message() {
    StringBuilder text = new StringBuilder("Cannot ").append(operation).append(' ');
    text.append(Violation.printable(subject));
    if (!uri.isEmpty()) {
      text.append(" on ").append(uri);
    }
    if (!reason.isEmpty()) {
      text.append(": ").append(reason);
    }
    nativeError.ifPresent(
        error -> text.append(reason.isEmpty() ? ": " : " (").append(error).append(closing()));
    text.append('.');
    if (!advice.isEmpty()) {
      text.append(' ').append(advice);
    }
    return text.toString();
  }

  private String closing() {
    return reason.isEmpty() ? "" : ")";
  }
}
