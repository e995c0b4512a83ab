package io.kvmnet.libvirt.xml;

import static io.kvmnet.libvirt.xml.ElementWriter.text;
import static io.kvmnet.libvirt.xml.ElementWriter.yesNo;

import io.kvmnet.model.BridgedNetwork;
import io.kvmnet.model.HostdevDriver;
import io.kvmnet.model.HostdevNetwork;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.IsolatedNetwork;
import io.kvmnet.model.MacvtapNetwork;
import io.kvmnet.model.NatNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.OpenNetwork;
import io.kvmnet.model.PciAddress;
import io.kvmnet.model.RoutedNetwork;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** From a network's kind to the {@code <forward>} element. */
@NullUnmarked
final class ForwardWriter {

  private final Network network;
  private final ForeignWriter foreign;

  ForwardWriter(Network network, ForeignWriter foreign) {
    this.network = network;
    this.foreign = foreign;
  }

  @Nullable ForwardElement forward() {
    if (network instanceof IsolatedNetwork) {
      return null;
    }
    ForwardElement element = new ForwardElement();
    if (network instanceof NatNetwork nat) {
      element.mode = "nat";
      nat.forwardDevice().ifPresent(device -> device(element, device));
      element.nat = nat(nat);
    } else if (network instanceof RoutedNetwork routed) {
      element.mode = "route";
      routed.forwardDevice().ifPresent(device -> device(element, device));
    } else if (network instanceof OpenNetwork) {
      element.mode = "open";
    } else if (network instanceof BridgedNetwork) {
      element.mode = "bridge";
    } else if (network instanceof MacvtapNetwork macvtap) {
      macvtap(element, macvtap);
    } else if (network instanceof HostdevNetwork hostdev) {
      hostdev(element, hostdev);
    }
    return element;
  }

  private ForwardElement.@Nullable Nat nat(NatNetwork nat) {
    if (nat.natAddresses().isEmpty()
        && nat.natPorts().isEmpty()
        && nat.natIpv6().isEmpty()
        && !foreign.needs("/network/forward/nat")) {
      return null;
    }
    ForwardElement.Nat element = new ForwardElement.Nat();
    element.ipv6 = yesNo(nat.natIpv6());
    nat.natAddresses()
        .ifPresent(
            range -> {
              element.address = new ForwardElement.NatAddress();
              element.address.start = InetAddresses.format(range.start());
              element.address.end = InetAddresses.format(range.end());
            });
    nat.natPorts()
        .ifPresent(
            range -> {
              element.port = new ForwardElement.NatPort();
              element.port.start = String.valueOf(range.start());
              element.port.end = String.valueOf(range.end());
            });
    return element;
  }

  private static void macvtap(ForwardElement element, MacvtapNetwork macvtap) {
    element.mode = macvtap.mode().word();
    macvtap.devices().forEach(device -> device(element, device.device()));
    element.pf = pf(macvtap.physicalFunction());
  }

  /** The first one stands in two places. */
  private static void device(ForwardElement element, String device) {
    ForwardElement.Interface entry = new ForwardElement.Interface();
    entry.dev = device;
    element.interfaces.add(entry);
    element.dev = element.interfaces.get(0).dev;
  }

  private static void hostdev(ForwardElement element, HostdevNetwork hostdev) {
    element.mode = "hostdev";
    element.managed = yesNo(hostdev.managed());
    element.driver = hostdev.driver().map(ForwardWriter::driver).orElse(null);
    element.pf = pf(hostdev.physicalFunction());
    hostdev.addresses().forEach(address -> element.addresses.add(address(address)));
  }

  private static ForwardElement.Driver driver(HostdevDriver driver) {
    ForwardElement.Driver element = new ForwardElement.Driver();
    element.name = text(driver.name().map(HostdevDriver.Name::word));
    element.model = text(driver.model());
    element.iommufd = yesNo(driver.iommufd());
    return element;
  }

  private static ForwardElement.@Nullable Pf pf(Optional<String> device) {
    if (device.isEmpty()) {
      return null;
    }
    ForwardElement.Pf element = new ForwardElement.Pf();
    element.dev = text(device);
    return element;
  }

  private static ForwardElement.Address address(PciAddress address) {
    ForwardElement.Address element = new ForwardElement.Address();
    element.type = "pci";
    element.domain = hex("0x%04x", address.domain());
    element.bus = hex("0x%02x", address.bus());
    element.slot = hex("0x%02x", address.slot());
    element.function = hex("0x%x", address.function());
    element.multifunction = address.multifunction().map(on -> on ? "on" : "off").orElse(null);
    return element;
  }

  private static String hex(String format, int number) {
    return String.format(Locale.ROOT, format, number);
  }
}
