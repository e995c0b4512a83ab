package io.kvmnet.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JDK of this machine, whose tools run as processes of their own. */
record Jdk(Path home) {

  /** Returns the JDK in use, and the newest one if the build has found one. */
  static List<Jdk> all() {
    return Stream.of(System.getProperty("java.home"), System.getProperty("kvmnet.newestJdk", ""))
        .filter(home -> !home.isEmpty())
        .map(home -> new Jdk(Path.of(home)))
        .toList();
  }

  /** Compiles with all warnings, each of which fails, as does any other output. */
  void javac(String... arguments) {
    List<String> strict = new ArrayList<>(List.of("-Xlint:all", "-Werror", "--release", "17"));
    strict.addAll(List.of(arguments));
    assertThat(run("javac", strict)).isEmpty();
  }

  /**
   * Runs a program.
   *
   * @return what it printed, to standard output and to standard error
   */
  List<String> java(String... arguments) {
    return run("java", List.of(arguments));
  }

  private List<String> run(String tool, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin").resolve(tool).toString()));
    command.addAll(arguments);
    try {
      Path output = Files.createTempFile("kvmnet-consumer", ".out");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as("%s ends in time:%n%s", command, text).isTrue();
        assertThat(process.exitValue()).as("%s:%n%s", command, text).isZero();
        return text.lines().toList();
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return home.toString();
  }
}
