package consumer;

import io.kvmnet.KvmNet;
import io.kvmnet.ManagedNetwork;
import io.kvmnet.error.NetworkNotFoundException;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;

/** An application outside of kvmnet: makes a network on the backend that its argument names. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    NatNetwork lab =
        Network.nat()
            .name("consumer")
            .subnet("192.168.150.0/24")
            .dhcpHost("52:54:00:aa:bb:01", "192.168.150.10", "web1")
            .build();
    try (KvmNet kvm = KvmNet.connect(args[0])) {
      ManagedNetwork managed = kvm.networks().apply(lab);
      System.out.println(managed.name() + " active=" + managed.isActive());
      kvm.networks().remove("consumer");
      kvm.networks().get("consumer");
    } catch (NetworkNotFoundException e) {
      System.out.println("removed");
    }
  }
}
