package io.kvmnet;

import io.kvmnet.error.Failure;
import io.kvmnet.error.NativeError;
import io.kvmnet.error.UndoReport;
import io.kvmnet.error.Violation;
import io.kvmnet.host.LibvirtVersion;
import io.kvmnet.model.AddressRange;
import io.kvmnet.model.Bandwidth;
import io.kvmnet.model.BandwidthRate;
import io.kvmnet.model.Bootp;
import io.kvmnet.model.Bridge;
import io.kvmnet.model.Cidr;
import io.kvmnet.model.Dhcp;
import io.kvmnet.model.DhcpHost;
import io.kvmnet.model.DhcpRange;
import io.kvmnet.model.Difference;
import io.kvmnet.model.Dns;
import io.kvmnet.model.DnsDomain;
import io.kvmnet.model.DnsForwarder;
import io.kvmnet.model.DnsHost;
import io.kvmnet.model.DnsSrv;
import io.kvmnet.model.DnsTxt;
import io.kvmnet.model.Foreign;
import io.kvmnet.model.ForwardInterface;
import io.kvmnet.model.HostdevDriver;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.LeaseTime;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.MacTableManager;
import io.kvmnet.model.MacvtapMode;
import io.kvmnet.model.MetadataElement;
import io.kvmnet.model.NativeMode;
import io.kvmnet.model.Network;
import io.kvmnet.model.PciAddress;
import io.kvmnet.model.PortGroup;
import io.kvmnet.model.PortRange;
import io.kvmnet.model.Route;
import io.kvmnet.model.Subnet;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.model.VirtualPort;
import io.kvmnet.model.VirtualPortType;
import io.kvmnet.model.Vlan;
import io.kvmnet.model.VlanTag;
import io.kvmnet.observe.Lease;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.plan.Applied;
import io.kvmnet.plan.Change;
import io.kvmnet.spi.BackendOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One of each public value, new at every call, with as much said as the rules allow. */
final class ValueExamples {

  private static final UUID ID = new UUID(1, 2);

  private ValueExamples() {}

  static Stream<Supplier<Object>> all() {
    return Stream.of(
        () -> MacAddress.of("52:54:00:00:00:01"),
        () -> Cidr.of("10.0.0.0/24"),
        () -> LeaseTime.of(Duration.ofHours(1)),
        () -> new PortRange(1, 2),
        () -> AddressRange.of("10.0.0.1", "10.0.0.2"),
        () -> MetadataElement.of("<a:b xmlns:a='urn:a'/>"),
        () -> new Foreign.Attribute("network", "x", "y"),
        () -> new Foreign.Element("network", "<x y='z'/>"),
        () -> new ForwardInterface("eth0", OptionalInt.of(1)),
        () -> new PciAddress(0, 3, 16, 1, Optional.of(true), OptionalInt.of(1)),
        () -> new VlanTag(42, Optional.of(NativeMode.UNTAGGED)),
        () -> new DnsTxt("a", "b"),
        () -> new Difference("mtu", "1500", "9000"),
        () -> new LibvirtVersion(9, 0, 0),
        ValueExamples::bandwidth,
        ValueExamples::rate,
        () -> Bootp.of("pxe").toBuilder().server(InetAddresses.parse("10.0.0.9")).build(),
        ValueExamples::bridge,
        ValueExamples::dhcp,
        ValueExamples::dhcpRange,
        () ->
            DhcpHost.of("52:54:00:00:00:01", "10.0.0.5", "web1").toBuilder()
                .clientId("01:02")
                .lease(LeaseTime.infinite())
                .build(),
        ValueExamples::dns,
        ValueExamples::domain,
        ValueExamples::forwarder,
        () -> DnsHost.of("10.0.0.5", "web1", "www"),
        ValueExamples::srv,
        ValueExamples::driver,
        ValueExamples::portGroup,
        () -> Route.of("10.9.0.0/24", "10.0.0.5").toBuilder().metric(2).build(),
        ValueExamples::subnet,
        ValueExamples::virtualPort,
        () -> Vlan.trunk(1, 2),
        () ->
            subnets(Network.nat())
                .natAddresses(AddressRange.of("9.9.9.8", "9.9.9.9"))
                .natPorts(new PortRange(1024, 2048))
                .natIpv6(true)
                .forwardDevice("eth0")
                .build(),
        () -> subnets(Network.routed()).forwardDevice("eth0").build(),
        () -> subnets(Network.open()).build(),
        () -> subnets(Network.isolated()).build(),
        () ->
            common(Network.openVSwitch("ovsbr0"))
                .macTableManager(MacTableManager.KERNEL)
                .bandwidth(bandwidth())
                .vlan(Vlan.of(7))
                .build(),
        () ->
            common(Network.macvtap("eth0"))
                .mode(MacvtapMode.PASSTHROUGH)
                .vlan(Vlan.of(7))
                .virtualPort(VirtualPort.openVSwitch())
                .build(),
        () ->
            common(Network.hostdev(PciAddress.of("03:10.1")))
                .driver(driver())
                .managed(true)
                .vlan(Vlan.of(7))
                .virtualPort(VirtualPort.openVSwitch())
                .build(),
        ValueExamples::lease,
        ValueExamples::state,
        () -> new Applied(ID, "lab", List.of(new Change.Start("lab")), true),
        () -> new Change.Define(small()),
        () ->
            new Change.Redefine(
                small(),
                small(),
                List.of(new Difference("mtu", "1500", "9000")),
                Change.Effect.NOW),
        () -> new Change.Persist(small()),
        () -> new Change.Start("lab"),
        () -> new Change.Autostart("lab", true),
        () -> new NativeError(43, 19, "Network not found"),
        () -> new UndoReport(List.of("define network 'lab'"), List.of("start network 'lab'")),
        () -> Violation.of("name", "a/b", "must not have a '/'"),
        () ->
            Failure.of("start", "network 'lab'")
                .on("qemu:///system")
                .because("it is on fire")
                .advising("Run.")
                .reportedAs(new NativeError(1, 2, "x")),
        () -> ConnectOptions.to("qemu:///system").readOnly(true).build(),
        () ->
            BackendOptions.builder()
                .uri(URI.create("qemu:///system"))
                .readOnly(true)
                .timeout(Duration.ofSeconds(1))
                .build());
  }

  private static Network small() {
    return Network.isolated().name("lab").build();
  }

  private static <B extends Network.Builder<B>> B common(B builder) {
    return builder
        .name("lab")
        .uuid(ID)
        .title("Lab")
        .description("The lab")
        .metadata("<a:b xmlns:a='urn:a'/>")
        .portGroup("office", group -> group.isDefault(true))
        .portsIsolated(true)
        .trustGuestRxFilters(true)
        .foreign(List.of(new Foreign.Attribute("network", "x", "y")))
        .connections(1)
        .autostart(true);
  }

  private static <B extends SubnetNetwork.Builder<B>> B subnets(B builder) {
    return common(builder)
        .bridge(bridge())
        .mtu(9000)
        .ipv6(true)
        .bandwidth(bandwidth())
        .mac("52:54:00:00:00:09")
        .subnet(subnet())
        .dhcpHost("52:54:00:00:00:01", "10.0.0.5", "web1")
        .dns(dns())
        .domain(domain())
        .route("10.9.0.0/24", "10.0.0.5")
        .dnsmasqOption("log-queries");
  }

  private static Bandwidth bandwidth() {
    return Bandwidth.builder().inbound(1).outbound(2).build();
  }

  private static BandwidthRate rate() {
    return BandwidthRate.builder().average(1).peak(2).burst(3).floor(4).build();
  }

  private static Bridge bridge() {
    return Bridge.builder()
        .name("br0")
        .stp(true)
        .delay(Duration.ZERO)
        .macTableManager(MacTableManager.LIBVIRT)
        .zone("lab")
        .build();
  }

  private static Dhcp dhcp() {
    return Dhcp.builder().range(dhcpRange()).bootp(Bootp.of("pxe")).build();
  }

  private static DhcpRange dhcpRange() {
    return DhcpRange.of("10.0.0.2", "10.0.0.9").toBuilder().lease(LeaseTime.infinite()).build();
  }

  private static Dns dns() {
    return Dns.builder()
        .enabled(true)
        .forwardPlainNames(false)
        .forwarder(forwarder())
        .txt("a", "b")
        .srv(srv())
        .host("10.0.0.5", "web1")
        .build();
  }

  private static DnsDomain domain() {
    return DnsDomain.builder().name("lab.test").localOnly(true).register(true).build();
  }

  private static DnsForwarder forwarder() {
    return DnsForwarder.to("8.8.8.8").toBuilder().domain("a.test").port(53).build();
  }

  private static DnsSrv srv() {
    return DnsSrv.builder()
        .service("ldap")
        .protocol("tcp")
        .domain("lab.test")
        .target("web1")
        .port(389)
        .priority(1)
        .weight(2)
        .build();
  }

  private static HostdevDriver driver() {
    return HostdevDriver.of(HostdevDriver.Name.VFIO).toBuilder().model("x").build();
  }

  private static PortGroup portGroup() {
    return PortGroup.named("office")
        .isDefault(true)
        .trustGuestRxFilters(true)
        .bandwidth(bandwidth())
        .vlan(Vlan.of(7))
        .virtualPort(VirtualPort.openVSwitch())
        .build();
  }

  private static Subnet subnet() {
    return Subnet.builder()
        .cidr("10.0.0.0/24")
        .dhcp(dhcp())
        .tftpRoot("/srv")
        .localPtr(true)
        .build();
  }

  private static VirtualPort virtualPort() {
    return VirtualPort.builder()
        .type(VirtualPortType.IEEE_802_1QBG)
        .managerId(1)
        .typeId(2)
        .typeIdVersion(3)
        .instanceId(ID)
        .profileId("p")
        .interfaceId(ID)
        .build();
  }

  private static Lease lease() {
    return Lease.builder()
        .mac(MacAddress.of("52:54:00:00:00:01"))
        .ip(InetAddresses.parse("10.0.0.5"))
        .prefixLength(24)
        .expiry(Instant.EPOCH)
        .hostname("web1")
        .clientId("01:02")
        .iaid("7")
        .bridge("virbr0")
        .build();
  }

  private static NetworkState state() {
    return NetworkState.builder()
        .uuid(ID)
        .name("lab")
        .active(true)
        .persistent(true)
        .autostart(true)
        .build();
  }
}
