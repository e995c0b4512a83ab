package io.kvmnet.lab;

import java.util.List;

/**
 * What a command that ended left behind.
 *
 * @param command the command and its arguments
 * @param exitCode the exit code; 128 + n where signal n ended it
 * @param stdout what it wrote to its standard output, read as UTF-8
 * @param stderr what it wrote to its standard error, read as UTF-8
 */
public record CommandOutput(List<String> command, int exitCode, String stdout, String stderr) {

  /** Makes the list unmodifiable. */
  public CommandOutput {
    command = List.copyOf(command);
  }

  /** Tells whether the exit code is 0. */
  public boolean succeeded() {
    return exitCode == 0;
  }

  /** Returns the lines of {@link #stdout()} that are not blank, without surrounding space. */
  public List<String> lines() {
    return stdout.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * Returns this output if the command succeeded.
   *
   * @throws IllegalStateException if the exit code is not 0; the message has all that is known
   */
  public CommandOutput orThrow() {
    if (!succeeded()) {
      throw new IllegalStateException(
          "%s: exit code %d%n%s%s".formatted(String.join(" ", command), exitCode, stdout, stderr));
    }
    return this;
  }
}
