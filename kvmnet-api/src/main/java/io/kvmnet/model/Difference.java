package io.kvmnet.model;

import io.kvmnet.internal.Printable;
import java.util.Objects;

/**
 * One place where a network is not what was asked for.
 *
 * @param path where in the definition, for example {@code dhcpHosts}
 * @param wanted the value that was asked for, as text; empty where nothing was to be there
 * @param actual the value that is there, as text; empty where nothing is
 * @since 0.1.0
 */
public record Difference(String path, String wanted, String actual) {

  /**
   * Refuses nulls.
   *
   * @param path where in the definition, for example {@code dhcpHosts}
   * @param wanted the value that was asked for, as text; empty where nothing was to be there
   * @param actual the value that is there, as text; empty where nothing is
   */
  public Difference {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(wanted, "wanted");
    Objects.requireNonNull(actual, "actual");
  }

  /**
   * Puts the difference into words.
   *
   * @return for example {@code mtu: 1500 → 9000}, from what is there to what was asked for
   */
  @Override
  public String toString() {
    return path + ": " + orNothing(actual) + " → " + orNothing(wanted);
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? "nothing" : Printable.line(text);
  }
}
