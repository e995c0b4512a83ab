package io.kvmnet.error;

import java.util.Objects;

/**
 * One rule that a network's definition breaks: where, with which value, which rule, and what to do.
 *
 * @param path where in the definition, for example {@code subnets[0].dhcp.ranges[1].end}
 * @param value the wrong value as text; for control characters and quotes see {@link #toString()}
 * @param rule what would be right, for example {@code must lie inside 192.168.150.0/24}
 * @param hint what to do about it, or empty where the rule says it
 * @since 0.1.0
 */
public record Violation(String path, String value, String rule, String hint) {

  /**
   * Refuses nulls.
   *
   * @param path where in the definition, for example {@code subnets[0].dhcp.ranges[1].end}
   * @param value the wrong value as text; for control characters and quotes see {@link #toString()}
   * @param rule what would be right, for example {@code must lie inside 192.168.150.0/24}
   * @param hint what to do about it, or empty where the rule says it
   */
  public Violation {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(hint, "hint");
  }

  /**
   * Makes a violation whose rule says enough.
   *
   * @param path where in the definition
   * @param value the wrong value as text
   * @param rule what would be right
   * @return a violation without a hint
   */
  public static Violation of(String path, String value, String rule) {
    return new Violation(path, value, rule, "");
  }

  /**
   * Puts the violation into one line; control characters in the value are shown as escapes, so that
   * a log stays a log.
   *
   * @return for example {@code subnets[0].gateway '10.0.0.1': must lie inside 192.168.150.0/24}
   */
  @Override
  public String toString() {
    String line = path + " '" + printable(value) + "': " + rule;
    return hint.isEmpty() ? line : line + " (" + hint + ")";
  }

  /** Shows control characters as escapes. */
  static String printable(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isISOControl(point)) {
                escaped.append(String.format("\\u%04x", point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }
}
