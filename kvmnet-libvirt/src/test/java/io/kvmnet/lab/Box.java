package io.kvmnet.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The network, mount and PID namespaces of one instance, and the processes in them.
 *
 * <p>The first process inside, {@code libvirtd-box.sh}, reads its commands from a pipe whose only
 * writer is this JVM. When the pipe ends, because this box is closed or the JVM is dead, it ends
 * everything inside and removes the directory. Thread-safe.
 */
final class Box implements AutoCloseable {
  static final String SEARCH_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  private static final List<String> FILES =
      List.of("libvirtd-box.sh", "udhcpc-event.sh", PacketPeer.CLASS_FILE);

  private final Path directory;
  private final Map<String, String> environment;
  private final Process unshare;
  private final OutputStream commands;
  private final BufferedReader answers;

  private Box(Path directory, Map<String, String> environment) throws IOException {
    this.directory = directory;
    this.environment = environment;
    for (String file : FILES) {
      extract(file);
    }
    unshare =
        builder(
                List.of(
                    "unshare",
                    "--mount",
                    "--propagation=private",
                    "--net",
                    "--pid",
                    "--fork",
                    "--kill-child=KILL",
                    "--mount-proc",
                    "sh",
                    script("libvirtd-box.sh"),
                    directory.toString()))
            .redirectError(directory.resolve("box.err").toFile())
            .start();
    commands = unshare.getOutputStream();
    answers = unshare.inputReader(UTF_8);
  }

  /**
   * Opens a box.
   *
   * @param directory an existing directory of its own, which goes when the box is closed
   * @param environment what the commands inside get besides {@code PATH} and {@code LC_ALL}
   */
  static Box open(Path directory, Map<String, String> environment) {
    try {
      return new Box(directory, environment);
    } catch (IOException e) {
      delete(directory);
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends a command to the first process and waits for its answer, or for its end.
   *
   * @return the answer; empty if the first process is no more
   */
  synchronized Optional<String> ask(String command) {
    try {
      commands.write((command + '\n').getBytes(UTF_8));
      commands.flush();
      return Optional.ofNullable(answers.readLine());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Tells whether the namespaces still are there. */
  boolean isOpen() {
    return unshare.isAlive();
  }

  /** Returns the PID, as the host counts, of the first process inside. */
  long firstPid() {
    return unshare
        .children()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the namespaces are closed"))
        .pid();
  }

  /**
   * Runs a command inside and waits until it ends.
   *
   * @throws IllegalStateException if it has not ended in time; then it has been killed
   */
  CommandOutput run(Duration limit, List<String> command) {
    ProcessBuilder builder = inside(command);
    try {
      Path stdout = Files.createTempFile(directory, "exec", ".out");
      Path stderr = Files.createTempFile(directory, "exec", ".err");
      try {
        Process process =
            builder.redirectOutput(stdout.toFile()).redirectError(stderr.toFile()).start();
        boolean ended = ended(process, limit);
        CommandOutput output =
            new CommandOutput(
                command,
                ended ? process.exitValue() : -1,
                Files.readString(stdout),
                Files.readString(stderr));
        if (!ended) {
          kill(process);
          throw new IllegalStateException("Not ended after " + limit + ": " + output);
        }
        return output;
      } finally {
        Files.deleteIfExists(stdout);
        Files.deleteIfExists(stderr);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the builder of a process inside, with an empty input; {@link #kill} ends it. */
  ProcessBuilder inside(List<String> command) {
    List<String> entered =
        new ArrayList<>(
            List.of("nsenter", "--target=" + firstPid(), "--mount", "--net", "--pid", "--"));
    entered.addAll(command);
    return builder(entered).redirectInput(Path.of("/dev/null").toFile());
  }

  /**
   * Kills what a process of {@link #inside} runs, and with it the process.
   *
   * <p>nsenter forks to enter a PID namespace. It is given the time to see its child dead: without
   * it the dead child would become one of the host's first process, and the PID namespace could not
   * end until that one looks after it.
   */
  static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    if (!ended(process, Duration.ofSeconds(1))) {
      process.destroyForcibly();
    }
  }

  /** Returns the path of one of the project's scripts, the same inside and outside. */
  String script(String name) {
    return directory.resolve(name).toString();
  }

  /** Ends every process inside and removes the directory. Does nothing when called again. */
  @Override
  public void close() {
    try {
      commands.close();
    } catch (IOException e) {
      // The reader is dead, which is what was wanted.
    }
    boolean ended = ended(unshare, Duration.ofSeconds(10));
    if (!ended) {
      // Takes all inside with it.
      unshare.destroyForcibly();
    }
    delete(directory);
    if (!ended) {
      throw new IllegalStateException("The namespaces had to be killed: " + directory);
    }
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PATH", SEARCH_PATH);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    return builder;
  }

  private void extract(String file) throws IOException {
    Path target = directory.resolve(file);
    Files.createDirectories(target.getParent());
    try (InputStream content = Box.class.getResourceAsStream(target.getFileName().toString())) {
      if (content == null) {
        throw new IOException("no resource " + file);
      }
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Waits, also when interrupted, so that what is begun is cleaned up. */
  private static boolean ended(Process process, Duration limit) {
    process.onExit().completeOnTimeout(process, limit.toMillis(), MILLISECONDS).join();
    return !process.isAlive();
  }

  private static void delete(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      // Removed from inside.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
