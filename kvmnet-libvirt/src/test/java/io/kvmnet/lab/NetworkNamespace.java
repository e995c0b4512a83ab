package io.kvmnet.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * A named network namespace inside a {@link PrivateLibvirtd}, with {@code lo} and one interface,
 * {@code eth0}, whose other end is in the namespace of the host of the networks.
 */
record NetworkNamespace(PrivateLibvirtd libvirtd, String name, String outerEnd)
    implements AutoCloseable {

  /**
   * Makes the namespace; both ends of the pair are still down.
   *
   * @param outerEnd the name of the pair's other end, at most 15 bytes
   */
  static NetworkNamespace create(PrivateLibvirtd libvirtd, String name, String outerEnd) {
    NetworkNamespace namespace = new NetworkNamespace(libvirtd, name, outerEnd);
    namespace.ip("netns", "add", name);
    namespace.ip("link", "add", outerEnd, "type", "veth", "peer", "name", "eth0", "netns", name);
    namespace.ip("-n", name, "link", "set", "lo", "up");
    return namespace;
  }

  /** Runs a command in the namespace. */
  CommandOutput exec(List<String> command) {
    return libvirtd.exec(entering(command).toArray(String[]::new));
  }

  /** Returns the command that runs a command in the namespace. */
  List<String> entering(List<String> command) {
    List<String> entered = new ArrayList<>(List.of("ip", "netns", "exec", name));
    entered.addAll(command);
    return entered;
  }

  /** Runs {@code ip} in the namespace of the host of the networks, where the outer end is. */
  void ip(String... arguments) {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(List.of(arguments));
    libvirtd.exec(command.toArray(String[]::new)).orThrow();
  }

  /** Removes the pair and the namespace, if everything has not gone already. */
  @Override
  public void close() {
    if (!libvirtd.isOpen()) {
      return;
    }
    // The kernel would remove the pair with the namespace, but at a time of its own choice.
    libvirtd.exec("ip", "link", "delete", outerEnd);
    libvirtd.exec("ip", "netns", "delete", name);
  }
}
