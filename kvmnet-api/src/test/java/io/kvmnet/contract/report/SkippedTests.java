package io.kvmnet.contract.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tests that did not run: which classes, how many, why. */
final class SkippedTests {

  /** The tag of tests that need a libvirtd. */
  private static final String LIBVIRTD = "libvirtd";

  private static final String RULE = "=".repeat(100);

  private final Map<String, Skips> byClass = new TreeMap<>();
  private boolean wantLibvirtd;

  void add(String testClass, String reason, Set<String> tags) {
    Skips skips = byClass.computeIfAbsent(testClass, name -> new Skips());
    skips.tests++;
    skips.reasons.add(reason);
    wantLibvirtd |= tags.contains(LIBVIRTD);
  }

  boolean isEmpty() {
    return byClass.isEmpty();
  }

  /** Returns one line for each class: its name, how many tests, why. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    byClass.forEach(
        (testClass, skips) ->
            lines.add(
                "%s: %d skipped: %s"
                    .formatted(testClass, skips.tests, String.join("; ", skips.reasons))));
    return lines;
  }

  /** Returns a text that can't be missed between the lines of a build. */
  String banner(LibvirtdPackages packages) {
    int tests = byClass.values().stream().mapToInt(skips -> skips.tests).sum();
    StringBuilder banner = new StringBuilder();
    banner.append(RULE).append('\n');
    banner.append("  SKIPPED TESTS: %d\n\n".formatted(tests));
    lines().forEach(line -> banner.append("  ").append(line).append('\n'));
    if (wantLibvirtd) {
      banner.append("\n  This brings them, on Debian and Ubuntu:\n\n");
      banner.append("  ").append(packages.command()).append('\n');
    }
    return banner.append(RULE).toString();
  }

  private static final class Skips {
    private final Set<String> reasons = new TreeSet<>();
    private int tests;
  }
}
