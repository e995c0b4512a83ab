package io.kvmnet.lab;

/** Networks for the tests of the laboratory itself, in libvirt's XML. */
final class TestNetworks {

  private TestNetworks() {}

  /**
   * Returns a NAT network with DHCP that gives leases at once: the bridge forwards without STP's
   * delay, and dnsmasq does not ping an address for three seconds before it offers it.
   *
   * @param net the first three octets of its /24 subnet
   */
  static String nat(String name, String bridge, String net) {
    return network(name, bridge, net, "no-ping");
  }

  /** Returns a network like {@link #nat}, with another option for dnsmasq. */
  static String network(String name, String bridge, String net, String dnsmasqOption) {
    return """
    <network xmlns:dnsmasq='http://libvirt.org/schemas/network/dnsmasq/1.0'>
      <name>%s</name>
      <forward mode='nat'/>
      <bridge name='%s' stp='off' delay='0'/>
      <dns><host ip='%3$s.77'><hostname>service.lab.test</hostname></host></dns>
      <ip address='%3$s.1' prefix='24'>
        <dhcp><range start='%3$s.2' end='%3$s.254'/></dhcp>
      </ip>
      <dnsmasq:options><dnsmasq:option value='%4$s'/></dnsmasq:options>
    </network>
    """
        .formatted(name, bridge, net, dnsmasqOption);
  }

  /** Makes a transient network. */
  static void start(PrivateLibvirtd libvirtd, String xml) {
    libvirtd.virsh("net-create", libvirtd.file("network.xml", xml).toString()).orThrow();
  }
}
