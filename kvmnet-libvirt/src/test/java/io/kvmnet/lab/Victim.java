package io.kvmnet.lab;

import java.io.FileDescriptor;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;

/** A program that keeps a busy laboratory until it is killed. Needs no library but the JDK. */
final class Victim {

  private Victim() {}

  /** Prints the laboratory's first PID and its directory, then waits for the end of its input. */
  public static void main(String[] arguments) throws IOException {
    try (PrivateLibvirtd libvirtd = PrivateLibvirtd.start();
        Outside outside = libvirtd.outside()) {
      TestNetworks.start(libvirtd, TestNetworks.nat("lab", "virbr7", "10.7.0"));
      try (Client client = libvirtd.client("c1", "virbr7", "52:54:00:00:07:01")) {
        client.dhcp("guest");
        client.sendUdp(outside.address(), "hello").orThrow();
        Thread busy = new Thread(() -> client.exec("sleep", "20"));
        busy.setDaemon(true);
        busy.start();
        Writer report = new FileWriter(FileDescriptor.out);
        report.write(libvirtd.firstPid() + " " + libvirtd.directory() + "\n");
        report.flush();
        System.in.read();
      }
    }
  }
}
