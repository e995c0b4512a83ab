package io.kvmnet.libvirt.xml;

import static io.kvmnet.libvirt.xml.ElementWriter.family;
import static io.kvmnet.libvirt.xml.ElementWriter.text;
import static io.kvmnet.libvirt.xml.ElementWriter.yesNo;

import io.kvmnet.model.Bootp;
import io.kvmnet.model.Dhcp;
import io.kvmnet.model.DhcpHost;
import io.kvmnet.model.DhcpRange;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.LeaseTime;
import io.kvmnet.model.Subnet;
import io.kvmnet.model.SubnetNetwork;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** From a subnet and its reservations to an {@code <ip>} element. */
@NullUnmarked
final class SubnetWriter {

  private final SubnetNetwork network;
  private final ForeignWriter foreign;

  SubnetWriter(SubnetNetwork network, ForeignWriter foreign) {
    this.network = network;
    this.foreign = foreign;
  }

  IpElement ip(Subnet subnet) {
    IpElement element = new IpElement();
    element.family = family(subnet.cidr());
    element.address = InetAddresses.format(subnet.gateway());
    element.prefix = String.valueOf(subnet.cidr().prefixLength());
    element.localPtr = yesNo(subnet.localPtr());
    if (subnet.tftpRoot().isPresent()) {
      element.tftp = new IpElement.Tftp();
      element.tftp.root = text(subnet.tftpRoot());
    }
    List<DhcpHost> own =
        network.dhcpHosts().stream().filter(host -> subnet.cidr().contains(host.ip())).toList();
    if (subnet.dhcp().isPresent()
        || !own.isEmpty()
        || foreign.needs("/network/" + element.segment() + "/dhcp")) {
      element.dhcp = dhcp(subnet.dhcp().orElseGet(() -> Dhcp.builder().build()), own);
    }
    return element;
  }

  private static IpElement.Dhcp dhcp(Dhcp dhcp, List<DhcpHost> hosts) {
    IpElement.Dhcp element = new IpElement.Dhcp();
    dhcp.ranges().forEach(range -> element.ranges.add(range(range)));
    hosts.forEach(host -> element.hosts.add(host(host)));
    element.bootp = dhcp.bootp().map(SubnetWriter::bootp).orElse(null);
    return element;
  }

  private static IpElement.Range range(DhcpRange range) {
    IpElement.Range element = new IpElement.Range();
    element.start = InetAddresses.format(range.start());
    element.end = InetAddresses.format(range.end());
    element.lease = lease(range.lease());
    return element;
  }

  private static IpElement.Host host(DhcpHost host) {
    IpElement.Host element = new IpElement.Host();
    element.mac = text(host.mac());
    element.id = text(host.clientId());
    element.name = text(host.name());
    element.ip = InetAddresses.format(host.ip());
    element.lease = lease(host.lease());
    return element;
  }

  private static IpElement.Bootp bootp(Bootp bootp) {
    IpElement.Bootp element = new IpElement.Bootp();
    element.file = bootp.file();
    element.server = bootp.server().map(InetAddresses::format).orElse(null);
    return element;
  }

  private static IpElement.@Nullable Lease lease(Optional<LeaseTime> lease) {
    if (lease.isEmpty()) {
      return null;
    }
    LeaseTime time = lease.orElseThrow();
    IpElement.Lease element = new IpElement.Lease();
    element.expiry = String.valueOf(time.duration().toSeconds());
    element.unit = time.isInfinite() ? null : "seconds";
    return element;
  }
}
