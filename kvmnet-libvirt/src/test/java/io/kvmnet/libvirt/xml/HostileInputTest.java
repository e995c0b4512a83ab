package io.kvmnet.libvirt.xml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile network XML costs little time, and no more memory than a JVM with 256 MiB has. */
class HostileInputTest {

  /** Large, but nothing is wrong with it. */
  private static final Set<HostileInput> MAY_BE_READ =
      EnumSet.of(
          HostileInput.TEXT,
          HostileInput.ATTRIBUTE_VALUE,
          HostileInput.COMMENT,
          HostileInput.PROCESSING_INSTRUCTION,
          HostileInput.CHARACTER_REFERENCES,
          HostileInput.CDATA_SECTIONS,
          HostileInput.UNKNOWN_ELEMENTS,
          HostileInput.METADATA);

  private static final Map<HostileInput, Outcome> OUTCOMES = new EnumMap<>(HostileInput.class);

  /** In a JVM of its own, so that the limit is on the reading alone. */
  @BeforeAll
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  static void readThemAll() throws Exception {
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                HostileInput.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      reader
          .inputReader(StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" "))
          .forEach(words -> OUTCOMES.put(HostileInput.valueOf(words[0]), Outcome.of(words)));
    } finally {
      reader.destroyForcibly();
    }
  }

  @ParameterizedTest
  @EnumSource(HostileInput.class)
  void isReadOrRefused_soonAndInFewWords(HostileInput input) {
    Outcome outcome = requireNonNull(OUTCOMES.get(input), "the JVM ended before its outcome");
    if (MAY_BE_READ.contains(input)) {
      assertThat(outcome.what()).isIn("read", "refused");
    } else {
      assertThat(outcome.what()).isEqualTo("refused");
    }
    assertThat(outcome.words()).as("characters said").isLessThan(1000);
    assertThat(outcome.milliseconds()).as("milliseconds of CPU").isLessThan(5_000);
  }

  private record Outcome(String what, int words, long milliseconds) {
    static Outcome of(String[] words) {
      return new Outcome(words[1], Integer.parseInt(words[2]), Long.parseLong(words[3]));
    }
  }
}
