package io.kvmnet.libvirt.xml;

import io.kvmnet.model.Bootp;
import io.kvmnet.model.Dhcp;
import io.kvmnet.model.DhcpHost;
import io.kvmnet.model.DhcpRange;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.LeaseTime;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.Subnet;
import io.kvmnet.model.SubnetNetwork;
import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** From an {@code <ip>} element to a subnet and its reservations. */
@NullUnmarked
final class SubnetReader {

  private final IpElement ip;

  SubnetReader(IpElement ip) {
    this.ip = ip;
  }

  void addTo(SubnetNetwork.Builder<?> network) {
    InetAddress gateway = Texts.address("ip", ip.address, ip.family);
    Subnet.Builder subnet =
        Subnet.builder().gateway(gateway).cidr(Texts.around("ip", gateway, ip.netmask, ip.prefix));
    subnet.localPtr(Texts.yesNo("ip.localPtr", ip.localPtr));
    if (ip.tftp != null) {
      subnet.tftpRoot(Texts.present(ip.tftp.root));
    }
    if (ip.dhcp != null) {
      subnet.dhcp(dhcp());
      ip.dhcp.hosts.forEach(host -> network.dhcpHost(host(host)));
    }
    network.subnet(subnet.build());
  }

  private Dhcp dhcp() {
    Dhcp.Builder builder = Dhcp.builder();
    ip.dhcp.ranges.forEach(
        range ->
            builder.range(
                DhcpRange.builder()
                    .start(InetAddresses.parse(Texts.required("range.start", range.start)))
                    .end(InetAddresses.parse(Texts.required("range.end", range.end)))
                    .lease(lease(range.lease))
                    .build()));
    if (ip.dhcp.bootp != null) {
      builder.bootp(
          Bootp.builder()
              .file(Texts.required("bootp.file", ip.dhcp.bootp.file))
              .server(Optional.ofNullable(ip.dhcp.bootp.server).map(InetAddresses::parse))
              .build());
    }
    return builder.build();
  }

  private static DhcpHost host(IpElement.Host host) {
    return DhcpHost.builder()
        .mac(Optional.ofNullable(host.mac).map(MacAddress::of))
        .clientId(Texts.present(host.id))
        .name(Optional.ofNullable(host.name))
        .ip(InetAddresses.parse(Texts.required("dhcp.host.ip", host.ip)))
        .lease(lease(host.lease))
        .build();
  }

  private static Optional<LeaseTime> lease(IpElement.Lease lease) {
    return lease == null
        ? Optional.empty()
        : Optional.ofNullable(lease.expiry).map(expiry -> Texts.lease(expiry, lease.unit));
  }
}
