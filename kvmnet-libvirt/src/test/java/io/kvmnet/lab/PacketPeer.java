package io.kvmnet.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of its own that runs in a namespace, since a JVM can't enter one: sends a text over UDP
 * or TCP, or receives texts and writes down where they came from.
 *
 * <p>It is run out of its class file alone, so it must not need another class of this project, a
 * nested one included.
 */
final class PacketPeer {
  static final String CLASS_FILE = "io/kvmnet/lab/PacketPeer.class";
  static final String READY = "ready";
  private static final int PORT = 7007;
  private static final int TIMEOUT_MILLIS = 2000;

  private PacketPeer() {}

  /**
   * Returns the command that runs this program.
   *
   * @param classes the class path, where this class has been copied to
   * @param arguments {@code listen}, or {@code udp|tcp ADDRESS TEXT}
   */
  static List<String> command(Path classes, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // Its file goes by the PID, which is another process's in another namespace; then
                // the JVM complains on the standard output.
                "-XX:-UsePerfData",
                "-cp",
                classes.toString(),
                PacketPeer.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Sends, or receives until it is killed. */
  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "listen" -> listen();
      case "udp" -> sendUdp(InetAddress.getByName(arguments[1]), arguments[2].getBytes(UTF_8));
      case "tcp" -> sendTcp(InetAddress.getByName(arguments[1]), arguments[2].getBytes(UTF_8));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void sendUdp(InetAddress address, byte[] text) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(new DatagramPacket(text, text.length, address, PORT));
    }
  }

  private static void sendTcp(InetAddress address, byte[] text) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, PORT), TIMEOUT_MILLIS);
      socket.getOutputStream().write(text);
    }
  }

  private static void listen() throws IOException {
    try (DatagramSocket datagrams = new DatagramSocket(PORT);
        ServerSocket connections = new ServerSocket(PORT);
        Writer report = new FileWriter(FileDescriptor.out)) {
      Thread udp = new Thread(() -> receiveUdp(datagrams, report));
      udp.setDaemon(true);
      udp.start();
      write(report, READY);
      while (true) {
        try (Socket connection = connections.accept()) {
          connection.setSoTimeout(TIMEOUT_MILLIS);
          byte[] text = connection.getInputStream().readAllBytes();
          write(report, line("tcp", connection.getInetAddress(), text, text.length));
        }
      }
    }
  }

  private static void receiveUdp(DatagramSocket datagrams, Writer report) {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        datagrams.receive(packet);
        write(report, line("udp", packet.getAddress(), packet.getData(), packet.getLength()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String transport, InetAddress source, byte[] text, int length) {
    return transport + ' ' + source.getHostAddress() + ' ' + new String(text, 0, length, UTF_8);
  }

  private static void write(Writer report, String line) throws IOException {
    synchronized (report) {
      report.write(line + '\n');
      report.flush();
    }
  }
}
