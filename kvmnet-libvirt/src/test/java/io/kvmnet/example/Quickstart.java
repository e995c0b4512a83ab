package io.kvmnet.example;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.error.AccessDeniedException;
import io.kvmnet.error.ConnectionFailedException;
import io.kvmnet.error.KvmNetException;
import io.kvmnet.error.SubnetInUseException;
import io.kvmnet.model.DhcpHost;
import io.kvmnet.model.DhcpRange;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.Network;
import io.kvmnet.model.NetworkKind;
import io.kvmnet.model.Subnet;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.plan.Plan;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes a NAT network on this machine's libvirt, or in memory where no libvirt answers, shows what
 * it is, and removes it again. Networks that are there already are left alone.
 */
public final class Quickstart {

  private Quickstart() {}

  /**
   * Runs the example. Ends with status 1 and kvmnet's message if the host refuses the network.
   *
   * @param args a URI to use; none for the host's libvirt, or else the fake
   */
  public static void main(String[] args) {
    CountDownLatch finished = delayCtrlC();
    try (KvmNet kvm = args.length > 0 ? KvmNet.connect(args[0]) : connect()) {
      line("Connected to", kvm.uri() + ", libvirt " + kvm.version());
      makeShowRemove(kvm);
      finished.countDown();
    } catch (KvmNetException e) {
      finished.countDown();
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static KvmNet connect() {
    String host = "qemu:///system";
    try {
      KvmNet kvm = KvmNet.connect(host);
      line("Using", "the libvirt of this machine, since it answers on " + host);
      return kvm;
    } catch (ConnectionFailedException | AccessDeniedException e) {
      line("Using", "the fake, a hypervisor in memory, since " + host + " cannot be used:");
      line("", e.getMessage());
      return KvmNet.connect("fake:///quickstart");
    }
  }

  private static void makeShowRemove(KvmNet kvm) {
    String name = freeName(kvm);
    Network wish = applyOnFreeSubnet(kvm, name);
    try {
      show(kvm.networks().get(name));
      Plan again = kvm.networks().plan(wish);
      line("Plan again", again.isEmpty() ? "nothing to do" : again);
    } finally {
      kvm.networks().remove(name);
      line("Removed", name + ", its bridge and its DHCP server: nothing is left");
    }
  }

  private static String freeName(KvmNet kvm) {
    String name = "kvmnet-quickstart";
    for (int i = 2; kvm.networks().find(name).isPresent(); i++) {
      line("Left alone", name + ", which is there already");
      name = "kvmnet-quickstart-" + i;
    }
    return name;
  }

  /** Takes 192.168.150.0/24, or the next one that the host does not have yet. */
  private static Network applyOnFreeSubnet(KvmNet kvm, String name) {
    for (int third = 150; ; third++) {
      String prefix = "192.168." + third;
      Network wish =
          Network.nat()
              .name(name)
              .subnet(prefix + ".0/24") // gateway .1, DHCP .2 to .254
              .dhcpHost("52:54:00:aa:bb:01", prefix + ".10", "web1")
              .build();
      kvm.networks().plan(wish).changes().forEach(change -> line("Plan", change));
      try {
        kvm.networks().apply(wish);
        return wish;
      } catch (SubnetInUseException e) {
        line("Refused", e.getMessage());
        if (third == 254) {
          throw e;
        }
      }
    }
  }

  private static void show(ManagedNetwork managed) {
    SubnetNetwork network = (SubnetNetwork) managed.live().orElseThrow();
    line("Network", network.name());
    line("  kind", NetworkKind.of(network).word());
    line("  bridge", network.bridge().name().orElse("none"));
    network.subnets().forEach(Quickstart::show);
    network.dhcpHosts().forEach(Quickstart::show);
    NetworkState state = managed.state();
    String active = state.active() ? "active" : "inactive";
    String persistent = state.persistent() ? "persistent" : "transient";
    String autostart = state.autostart() ? "autostart on" : "autostart off";
    line("State", String.join(", ", active, persistent, autostart));
  }

  private static void show(Subnet subnet) {
    line("  subnet", subnet.cidr());
    line("  gateway", InetAddresses.format(subnet.gateway()));
    subnet.dhcp().ifPresent(dhcp -> dhcp.ranges().forEach(Quickstart::show));
  }

  private static void show(DhcpRange range) {
    String start = InetAddresses.format(range.start());
    line("  DHCP range", start + " to " + InetAddresses.format(range.end()));
  }

  private static void show(DhcpHost host) {
    String mac = host.mac().map(MacAddress::toString).orElse("any MAC address");
    String guest = host.name().orElse("a guest") + " (" + mac + ")";
    line("  reserved", InetAddresses.format(host.ip()) + " for " + guest);
  }

  private static void line(String title, Object text) {
    System.out.printf("%-14s%s%n", title, text);
  }

  /** Lets an interrupted JVM live on until the network is removed. */
  private static CountDownLatch delayCtrlC() {
    CountDownLatch finished = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              try {
                finished.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
    return finished;
  }
}
