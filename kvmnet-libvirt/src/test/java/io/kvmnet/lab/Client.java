package io.kvmnet.lab;

import java.net.InetAddress;
import java.util.List;

/**
 * A machine on a bridge, as far as the network can tell: a network namespace with one Ethernet
 * interface, {@code eth0}, that is configured by real DHCP. Thread-safe.
 */
public final class Client implements AutoCloseable {
  private final NetworkNamespace namespace;

  private Client(NetworkNamespace namespace) {
    this.namespace = namespace;
  }

  static Client plug(PrivateLibvirtd libvirtd, String name, String bridge, String mac) {
    String port = "v" + name;
    NetworkNamespace namespace = NetworkNamespace.create(libvirtd, name, port);
    namespace.ip("-n", name, "link", "set", "eth0", "address", mac, "up");
    namespace.ip("link", "set", port, "master", bridge, "up");
    return new Client(namespace);
  }

  /** Asks for an address as {@link #dhcp(String, int)} does, for at most 10 seconds. */
  public ClientLease dhcp(String hostname) {
    return dhcp(hostname, 10);
  }

  /**
   * Asks for an address with busybox's udhcpc, and configures the interface and the default route
   * with the answer. The lease is not renewed.
   *
   * @param hostname the name that is sent to the server (RFC 2132 option 12)
   * @param seconds how long to go on asking, once a second
   * @throws IllegalStateException if nobody offers an address
   */
  public ClientLease dhcp(String hostname, int seconds) {
    String script = namespace.libvirtd().script("udhcpc-event.sh");
    return ClientLease.parse(
        exec("busybox udhcpc -i eth0 -f -q -n -T 1 -t %d -s %s -x hostname:%s"
                .formatted(seconds, script, hostname)
                .split(" "))
            .orThrow()
            .lines());
  }

  /** Tells whether an address answers an ICMP echo request within 2 seconds. */
  public boolean ping(InetAddress address) {
    return exec("busybox", "ping", "-c", "1", "-W", "2", address.getHostAddress()).succeeded();
  }

  /**
   * Asks a DNS server for a name's IPv4 addresses.
   *
   * @return the addresses in the order of the answer; none if the server knows none or is silent
   */
  public List<InetAddress> resolve(String name, InetAddress server) {
    // The server's own address stands behind a tab, those of the answer behind a space.
    String answer = "Address: ";
    return exec("busybox", "nslookup", "-type=a", name, server.getHostAddress()).lines().stream()
        .filter(line -> line.startsWith(answer))
        .map(line -> ClientLease.literal(line.substring(answer.length())))
        .toList();
  }

  /**
   * Sends a text in one UDP datagram to {@link Outside}, and does not wait for anything.
   *
   * @return what the sender wrote; it fails where the client has no route
   */
  public CommandOutput sendUdp(InetAddress address, String text) {
    return send("udp", address, text);
  }

  /**
   * Sends a text over a TCP connection to {@link Outside}.
   *
   * @return what the sender wrote; it fails where no connection comes about within 2 seconds
   */
  public CommandOutput sendTcp(InetAddress address, String text) {
    return send("tcp", address, text);
  }

  /** Runs a command in the client, at most 20 seconds. */
  public CommandOutput exec(String... command) {
    return namespace.exec(List.of(command));
  }

  /** Unplugs the client and removes it. Does nothing when called again. */
  @Override
  public void close() {
    namespace.close();
  }

  private CommandOutput send(String transport, InetAddress address, String text) {
    return namespace.exec(
        PacketPeer.command(
            namespace.libvirtd().directory(), transport, address.getHostAddress(), text));
  }
}
