package io.kvmnet.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The world outside: a network namespace, linked to the host of the networks, that knows no way to
 * their subnets (as the Internet knows none to private ones) and receives what {@link
 * Client#sendUdp} and {@link Client#sendTcp} send to it.
 *
 * <p>The link is 203.0.113.0/24 (RFC 5737). Thread-safe.
 */
public final class Outside implements AutoCloseable {
  private static final String UPLINK = "up0";
  private static final InetAddress HOST_ADDRESS = ClientLease.literal("203.0.113.1");
  private static final InetAddress ADDRESS = ClientLease.literal("203.0.113.2");

  private final NetworkNamespace namespace;
  private final Process listener;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

  private Outside(NetworkNamespace namespace, Process listener) throws IOException {
    this.namespace = namespace;
    this.listener = listener;
    BufferedReader report = listener.inputReader(UTF_8);
    String first = report.readLine();
    if (!PacketPeer.READY.equals(first)) {
      Box.kill(listener);
      throw new IOException(
          first + "\n" + new String(listener.getErrorStream().readAllBytes(), UTF_8));
    }
    Thread reader = new Thread(() -> report.lines().map(Received::parse).forEach(received::add));
    reader.setDaemon(true);
    reader.start();
  }

  static Outside connect(PrivateLibvirtd libvirtd, Box box) {
    NetworkNamespace namespace = NetworkNamespace.create(libvirtd, "outside", UPLINK);
    namespace.ip("address", "add", HOST_ADDRESS.getHostAddress() + "/24", "dev", UPLINK);
    namespace.ip("link", "set", UPLINK, "up");
    namespace.ip("-n", "outside", "address", "add", "203.0.113.2/24", "dev", "eth0");
    namespace.ip("-n", "outside", "link", "set", "eth0", "up");
    try {
      List<String> listen = PacketPeer.command(libvirtd.directory(), "listen");
      return new Outside(namespace, box.inside(namespace.entering(listen)).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the name of the host's interface to the outside. */
  public String uplink() {
    return UPLINK;
  }

  /** Returns the host's own address on the uplink: the source of what the host translates. */
  public InetAddress hostAddress() {
    return HOST_ADDRESS;
  }

  /** Returns the address of the outside. */
  public InetAddress address() {
    return ADDRESS;
  }

  /**
   * Gives the outside a route to a subnet by way of the host, as a provider would for a routed
   * network.
   *
   * @param subnet in CIDR notation
   */
  public void routeTo(String subnet) {
    namespace.ip("-n", "outside", "route", "add", subnet, "via", HOST_ADDRESS.getHostAddress());
  }

  /**
   * Takes the next text that arrived, in the order of arrival; waits for it if there is none.
   *
   * @return empty if nothing has come within the limit, or if the waiting was interrupted
   */
  public Optional<Received> receive(Duration limit) {
    try {
      return Optional.ofNullable(received.poll(limit.toMillis(), MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Runs a command in the outside, at most 20 seconds. */
  public CommandOutput exec(String... command) {
    return namespace.exec(List.of(command));
  }

  /** Ends the outside and removes it with its link. Does nothing when called again. */
  @Override
  public void close() {
    Box.kill(listener);
    namespace.close();
  }
}
