package io.kvmnet.example;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.model.Network;

/**
 * Makes a NAT network on this machine's libvirt, or in memory where no libvirt answers, shows what
 * it is, and removes it again.
 */
public final class Quickstart {

  private static final String HOST = "qemu:///system";
  private static final String MEMORY = "fake:///quickstart";

  private Quickstart() {}

  /**
   * Runs the example. Ends with status 1 and kvmnet's message if the host refuses the network.
   *
   * @param args a URI to use instead; none to use the host's libvirt, or else the fake
   */
  public static void main(String[] args) {
    try (KvmNet kvm = args.length > 0 ? KvmNet.connect(args[0]) : connect()) {
      show(kvm);
    } catch (KvmNetException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static KvmNet connect() {
    try {
      KvmNet kvm = KvmNet.connect(HOST);
      System.out.println("Using " + HOST + ", since a libvirt daemon answers there.");
      return kvm;
    } catch (KvmNetException e) {
      System.out.println("Using " + MEMORY + ", a hypervisor in memory, since " + e.getMessage());
      return KvmNet.connect(MEMORY);
    }
  }

  private static void show(KvmNet kvm) {
    Network lab =
        Network.nat()
            .name("kvmnet-quickstart")
            .subnet("192.168.150.0/24")
            .dhcpHost("52:54:00:aa:bb:01", "192.168.150.10", "web1")
            .build();
    if (kvm.networks().find(lab.name()).isPresent()) {
      System.out.println("There already is a network " + lab.name() + ": nothing done.");
      return;
    }
    System.out.println("\nThe plan:\n" + kvm.networks().plan(lab));
    try {
      ManagedNetwork managed = kvm.networks().apply(lab);
      System.out.println("\nThe network:\n" + managed.config().orElseThrow());
      System.out.println(
          "\nactive: " + managed.isActive() + ", bridge: " + managed.bridgeName().orElse("none"));
    } finally {
      if (kvm.networks().remove(lab.name())) {
        System.out.println("\nRemoved " + lab.name() + "; nothing is left.");
      }
    }
  }
}
