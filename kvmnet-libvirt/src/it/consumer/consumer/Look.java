package consumer;

import io.kvmnet.KvmNet;

/** Looks up the network {@code default}, which needs the native library and the XML parser. */
public final class Look {
  private Look() {}

  public static void main(String[] args) {
    try (KvmNet kvm = KvmNet.connect(args[0])) {
      System.out.println(kvm.networks().get("default").config().orElseThrow().name());
    }
  }
}
