package io.kvmnet.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A libvirtd of its own, in its own network, mount and PID namespaces.
 *
 * <p>It knows no network when it starts and shares nothing with the host's libvirtd or with other
 * instances: names, bridges and subnets may be the same in each. The JVM stays outside and connects
 * by {@link #uri()}. What runs inside (libvirtd, dnsmasq, guests, clients) ends, and the temporary
 * directory goes, when the instance is closed and also when the JVM dies, however it dies.
 *
 * <p>Needs what {@link LibvirtdRequirements} lists; test classes get one by {@link
 * RequiresLibvirtd}. Starting takes 0.2 to 0.4 seconds. Thread-safe.
 */
public final class PrivateLibvirtd implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int TAIL_LINES = 40;

  private final Path directory;
  private final Box box;

  private PrivateLibvirtd(Path directory) {
    this.directory = directory;
    // For a virsh without -c, typed by hand or in a script.
    this.box = Box.open(directory, Map.of("LIBVIRT_DEFAULT_URI", uri()));
  }

  /**
   * Starts an instance and waits until it answers.
   *
   * @throws IllegalStateException if it does not come up; the message has its log
   */
  public static PrivateLibvirtd start() {
    try {
      PrivateLibvirtd libvirtd = new PrivateLibvirtd(Files.createTempDirectory("kvmnet-libvirtd-"));
      try {
        libvirtd.startDaemon();
        return libvirtd;
      } catch (RuntimeException e) {
        libvirtd.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the URI for a connection with guests and networks, {@code qemu+unix:///system?…}. */
  public String uri() {
    return "qemu+unix:///system?socket=" + directory.resolve("libvirt-sock");
  }

  /** Returns the URI for a connection with networks only, {@code network+unix:///system?…}. */
  public String networkUri() {
    return "network+unix:///system?socket=" + directory.resolve("libvirt-sock");
  }

  /** Returns the temporary directory, seen under the same path from inside and outside. */
  public Path directory() {
    return directory;
  }

  /**
   * Runs a command inside and waits until it ends, at most 20 seconds. Its standard input is empty.
   *
   * @throws IllegalStateException if it has not ended in time (then it has been killed), or if this
   *     instance is closed
   */
  public CommandOutput exec(String... command) {
    return exec(LIMIT, command);
  }

  /** Runs a command as {@link #exec(String...)} does, with another limit. */
  public CommandOutput exec(Duration limit, String... command) {
    return box.run(limit, List.of(command));
  }

  /** Runs virsh on this daemon, as {@link #exec(String...)} does, with {@code --quiet}. */
  public CommandOutput virsh(String... arguments) {
    List<String> command = new ArrayList<>(List.of("virsh", "--quiet", "--connect", uri()));
    command.addAll(List.of(arguments));
    return box.run(LIMIT, command);
  }

  /** Returns the command lines of the processes inside, in no order. */
  public List<String> commandLines() {
    return LabProcesses.in(LabProcesses.namespacesOf(firstPid())).stream()
        .flatMap(process -> process.info().commandLine().stream())
        .toList();
  }

  /**
   * Writes a file into the temporary directory, for a command that takes the path of one.
   *
   * @return its path, the same inside and outside
   */
  public Path file(String name, String content) {
    try {
      return Files.writeString(directory.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Plugs a client into a bridge: a network namespace with one Ethernet interface, not configured.
   *
   * @param name unique within this instance, at most 14 bytes
   * @param bridge an existing bridge
   * @param mac the interface's MAC address, such as {@code 52:54:00:aa:bb:01}
   */
  public Client client(String name, String bridge, String mac) {
    return Client.plug(this, name, bridge, mac);
  }

  /**
   * Builds the outside world that the networks' host looks out to: 203.0.113.0/24 (RFC 5737), the
   * host being .1. There can be one at a time.
   */
  public Outside outside() {
    return Outside.connect(this, box);
  }

  /**
   * Ends the daemon in order, if it runs, and starts it again. The namespaces, bridges, dnsmasq
   * processes and definitions stay; connections are lost.
   *
   * @throws IllegalStateException if it does not come up again; the message has its log
   */
  public void restartDaemon() {
    box.ask("stop");
    startDaemon();
  }

  /**
   * Kills the daemon with SIGKILL, if it runs, and waits until it is dead. Everything else stays as
   * with {@link #restartDaemon}, which also brings a killed one back.
   */
  public void killDaemon() {
    box.ask("kill");
  }

  /**
   * Halts the daemon (SIGSTOP): it still accepts connections, as the kernel does it for it, and
   * answers nothing.
   */
  public void pauseDaemon() {
    box.ask("pause");
  }

  /** Lets a halted daemon go on (SIGCONT); it then answers what was sent meanwhile. */
  public void resumeDaemon() {
    box.ask("resume");
  }

  /**
   * Returns the end of what the daemon and its set-up wrote to their logs, for a failure's text.
   */
  public String logTail() {
    StringBuilder tail = new StringBuilder();
    for (String name : List.of("box.err", "libvirtd.out", "libvirtd.log")) {
      List<String> lines = lines(directory.resolve(name));
      lines
          .subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())
          .forEach(line -> tail.append(name).append(": ").append(line).append('\n'));
    }
    return tail.toString();
  }

  /** Ends everything inside and removes the directory. Does nothing when called again. */
  @Override
  public void close() {
    box.close();
  }

  @Override
  public String toString() {
    return "private libvirtd at " + uri();
  }

  /** Tells whether the namespaces still are there. */
  boolean isOpen() {
    return box.isOpen();
  }

  /** Returns the PID, as the host counts, of the first process inside. */
  long firstPid() {
    return box.firstPid();
  }

  /** Returns the path of one of the project's scripts. */
  String script(String name) {
    return box.script(name);
  }

  private void startDaemon() {
    String answer = box.ask("start").orElse("no answer");
    if (!answer.equals("ready")) {
      throw new IllegalStateException("libvirtd does not serve (" + answer + ")\n" + logTail());
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      return List.of(e.toString());
    }
  }
}
