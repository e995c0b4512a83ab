package io.kvmnet.error;

import io.kvmnet.internal.Printable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A definition breaks rules: nothing was sent, nothing was changed. Thrown when a value is built
 * from bad text, when a network is built from values that do not fit together, and when a document
 * cannot be read as a network. Lists every violation, not only the first.
 *
 * @since 0.1.0
 */
public final class InvalidNetworkException extends KvmNetException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * Makes the exception from the rules that were broken.
   *
   * @param subject what is invalid, for example {@code network 'lab'}
   * @param violations at least one violation
   * @throws IllegalArgumentException if there is no violation
   */
  public InvalidNetworkException(String subject, List<Violation> violations) {
    super(message(subject, violations), null);
    this.violations = List.copyOf(violations);
  }

  /**
   * Makes the exception for a single value.
   *
   * @param path what the value is, for example {@code mac address}
   * @param value the refused text
   * @param rule what would be right
   * @return an exception with one violation
   */
  public static InvalidNetworkException of(String path, String value, String rule) {
    return new InvalidNetworkException(path, List.of(Violation.of(path, value, rule)));
  }

  /**
   * Returns every rule that was broken, in the order of the definition.
   *
   * @return at least one violation, unmodifiable
   */
  public List<Violation> violations() {
    return violations;
  }

  private static String message(String subject, List<Violation> violations) {
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("an invalid network has at least one violation");
    }
    return violations.stream()
        .map(Violation::toString)
        .collect(Collectors.joining("\n  ", "Invalid " + Printable.line(subject) + ":\n  ", ""));
  }
}
