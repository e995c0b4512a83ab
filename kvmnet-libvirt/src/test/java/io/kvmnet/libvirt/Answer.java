package io.kvmnet.libvirt;

import io.kvmnet.ConnectOptions;
import io.kvmnet.KvmNet;
import io.kvmnet.error.KvmNetException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A program that connects and lists networks, and writes what came of it to standard output. */
final class Answer {

  private Answer() {}

  public static void main(String[] args) {
    PrintStream answer =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    ConnectOptions options = ConnectOptions.to(args[0]).timeout(Duration.ofSeconds(10)).build();
    try (KvmNet kvm = KvmNet.connect(options)) {
      answer.println("networks: " + kvm.networks().list().size());
    } catch (KvmNetException e) {
      answer.println(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }
}
