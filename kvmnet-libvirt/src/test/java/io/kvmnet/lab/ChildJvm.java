package io.kvmnet.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own that runs a program of the tests' class path, with other options, another
 * environment or fewer rights than this one's. Its standard output and error are read as UTF-8. Not
 * thread-safe.
 */
public final class ChildJvm {
  private static final int LIMIT_SECONDS = 60;

  private final Class<?> program;
  private final List<String> within = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();

  private ChildJvm(Class<?> program) {
    this.program = program;
    if (Runtime.version().feature() >= 24) {
      // As the README tells the users.
      options.add("--enable-native-access=ALL-UNNAMED");
    }
    // Short programs.
    options.addAll(List.of("-XX:TieredStopAtLevel=1", "-ea"));
  }

  /** Prepares a JVM for a class with a {@code main} method. */
  public static ChildJvm of(Class<?> program) {
    return new ChildJvm(program);
  }

  /** Starts it by a command that takes the JVM's command line as its last arguments. */
  public ChildJvm within(String... command) {
    within.addAll(List.of(command));
    return this;
  }

  /** Adds options of the JVM. */
  public ChildJvm options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Sets a variable of its environment. */
  public ChildJvm environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /**
   * Runs the program and waits until it ends.
   *
   * @throws IllegalStateException if it has not ended within a minute; then it has been killed
   */
  public CommandOutput run(String... arguments) {
    List<String> command = new ArrayList<>(within);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path")));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    try {
      Path stdout = Files.createTempFile("kvmnet-child", ".out");
      Path stderr = Files.createTempFile("kvmnet-child", ".err");
      try {
        return run(command, stdout, stderr);
      } finally {
        Files.delete(stdout);
        Files.delete(stderr);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private CommandOutput run(List<String> command, Path stdout, Path stderr)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(stdout.toFile()).redirectError(stderr.toFile());
    // With it, a JVM writes what it has picked up to its standard error.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    CommandOutput output =
        new CommandOutput(command, process.exitValue(), text(stdout), text(stderr));
    if (!ended) {
      throw new IllegalStateException("Not ended: " + output);
    }
    return output;
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
