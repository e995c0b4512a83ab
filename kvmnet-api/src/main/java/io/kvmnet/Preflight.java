package io.kvmnet;

import io.kvmnet.error.BridgeInUseException;
import io.kvmnet.error.Failure;
import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.error.NetworkExistsException;
import io.kvmnet.error.NetworkStateException;
import io.kvmnet.error.UnsupportedFeatureException;
import io.kvmnet.model.BridgedNetwork;
import io.kvmnet.model.DnsDomain;
import io.kvmnet.model.HostdevDriver;
import io.kvmnet.model.HostdevNetwork;
import io.kvmnet.model.MacvtapMode;
import io.kvmnet.model.MacvtapNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.OpenNetwork;
import io.kvmnet.model.PortGroup;
import io.kvmnet.model.SubnetNetwork;
import io.kvmnet.model.Vlan;
import io.kvmnet.observe.NetworkState;
import io.kvmnet.spi.Capability;
import io.kvmnet.spi.Definition;
import io.kvmnet.spi.NetworkBackend;
import java.util.Optional;

/** What is refused before anything is sent that changes something. */
final class Preflight {

  private final NetworkBackend backend;
  private final String operation;

  Preflight(NetworkBackend backend, String operation) {
    this.backend = backend;
    this.operation = operation;
  }

  /** Name and UUID must be free, and so must the bridge name on the host. */
  void ofNew(Network network) {
    ofFeatures(network);
    backend
        .find(network.name())
        .or(() -> network.uuid().flatMap(backend::find))
        .ifPresent(
            other -> {
              throw existing(network, other);
            });
    ofBridge(network);
  }

  /** A transient network cannot start with its host. */
  void ofTransient(Network network) {
    if (network.autostart()) {
      throw new NetworkStateException(
          failure(network)
              .because("a transient network cannot start with its host")
              .advising("Leave autostart off, or define the network instead."),
          null);
    }
  }

  /**
   * A start whose bridge name is an interface of the host's fails; libvirt 11.3 then takes that
   * interface down, and deletes it if it is a bridge.
   */
  void ofStart(NetworkState state) {
    if (!state.active()) {
      definition(state).ifPresent(this::ofBridge);
    }
  }

  /** A network that others made, and that kvmnet would refuse, can be started all the same. */
  private Optional<Network> definition(NetworkState state) {
    try {
      return Optional.of(backend.definition(state.uuid(), Definition.CONFIG));
    } catch (UnsupportedFeatureException | InvalidNetworkException e) {
      return Optional.empty();
    }
  }

  /** What this backend's version would drop in silence, or refuse. */
  void ofFeatures(Network network) {
    require(
        Capability.TITLE_AND_DESCRIPTION,
        network.title().isPresent() || network.description().isPresent(),
        network,
        "title and description");
    if (network instanceof SubnetNetwork managed) {
      ofServices(managed);
    }
    require(
        Capability.LINUX_BRIDGE_VLAN, tagsOnLinux(network), network, "a VLAN on a Linux bridge");
    if (network instanceof HostdevNetwork hostdev) {
      require(
          Capability.HOSTDEV_DRIVER_MODEL,
          hostdev.driver().filter(Preflight::isNew).isPresent(),
          network,
          "this driver of a passed-through device");
      require(
          Capability.HOSTDEV_IOMMUFD,
          hostdev.driver().flatMap(HostdevDriver::iommufd).isPresent(),
          network,
          "IOMMUFD for a passed-through device");
    }
  }

  private void ofServices(SubnetNetwork network) {
    require(
        Capability.DOMAIN_REGISTER,
        network.domain().flatMap(DnsDomain::register).isPresent(),
        network,
        "domain.register");
    require(
        Capability.FORWARDER_PORT,
        network.dns().forwarders().stream().anyMatch(to -> to.port().isPresent()),
        network,
        "the port of a DNS forwarder");
    if (network instanceof OpenNetwork open) {
      require(
          Capability.OPEN_WITHOUT_SUBNET,
          open.subnets().isEmpty(),
          network,
          "an open network without a subnet");
      require(
          Capability.OPEN_NETWORK_ZONE,
          open.bridge().zone().isPresent(),
          network,
          "the zone of an open network's bridge");
    }
  }

  private static boolean tagsOnLinux(Network network) {
    if (network instanceof BridgedNetwork bridged) {
      return bridged.virtualPort().isEmpty() && isTagged(bridged, bridged.vlan());
    }
    return network instanceof MacvtapNetwork macvtap
        && macvtap.mode() == MacvtapMode.BRIDGE
        && macvtap.virtualPort().isEmpty()
        && isTagged(macvtap, macvtap.vlan());
  }

  private static boolean isTagged(Network network, Optional<Vlan> vlan) {
    return network.portGroups().stream()
            .anyMatch(
                group -> group.virtualPort().isEmpty() && group.vlan().or(() -> vlan).isPresent())
        || (vlan.isPresent() && network.portGroups().stream().noneMatch(PortGroup::isDefault));
  }

  private static boolean isNew(HostdevDriver driver) {
    return driver.model().isPresent()
        || driver.name().isEmpty()
        || driver.name().equals(Optional.of(HostdevDriver.Name.XEN));
  }

  NetworkExistsException existing(Network network, NetworkState other) {
    return new NetworkExistsException(
        failure(network)
            .because("network '" + other.name() + "' has the UUID " + other.uuid() + " already")
            .advising("Choose another name or UUID, or apply the definition to that network."),
        null);
  }

  private void ofBridge(Network network) {
    if (!(network instanceof SubnetNetwork managed)
        || !backend.capabilities().contains(Capability.HOST_INTERFACES)) {
      return;
    }
    managed
        .bridge()
        .name()
        .filter(backend::hostHasInterface)
        .ifPresent(
            bridge -> {
              throw new BridgeInUseException(
                  failure(network)
                      .because("the host has an interface '" + bridge + "' already")
                      .advising("Choose another bridge name, or leave it open."),
                  null);
            });
  }

  private void require(Capability capability, boolean asked, Network network, String feature) {
    if (asked && !backend.capabilities().contains(capability)) {
      throw new UnsupportedFeatureException(
          feature,
          failure(network)
              .because(feature + " needs " + needed(capability) + "; this is " + backend.version())
              .advising("Leave it out, or upgrade libvirt."),
          null);
    }
  }

  private static String needed(Capability capability) {
    return capability.since().map(since -> "libvirt " + since).orElse("another backend");
  }

  private Failure failure(Network network) {
    return Failure.of(operation, "network '" + network.name() + "'").on(backend.uri());
  }
}
