package io.kvmnet.fake;

import io.kvmnet.model.Cidr;
import io.kvmnet.model.HostdevNetwork;
import io.kvmnet.model.InetAddresses;
import io.kvmnet.model.MacvtapNetwork;
import io.kvmnet.model.Network;
import io.kvmnet.model.Route;
import io.kvmnet.model.Subnet;
import io.kvmnet.model.SubnetNetwork;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts networks, in libvirt's order: routes, then the bridge. The world's lock guards it. */
final class Starter {

  private final FakeHost host;

  Starter(FakeHost host) {
    this.host = host;
  }

  void start(FakeNetwork network) {
    Network definition = network.current();
    if (definition instanceof SubnetNetwork managed) {
      makeBridge(managed);
    }
    refusePhysicalFunction(definition);
    network.started(Completion.live(definition));
  }

  private void makeBridge(SubnetNetwork definition) {
    String bridge = definition.bridge().name().orElseThrow();
    refuseTakenSubnets(definition);
    refuseTakenRoutes(definition);
    refuseBridge(bridge);
    host.add(bridge, routes(definition));
  }

  /** This host has no SR-IOV NIC. */
  private static void refusePhysicalFunction(Network definition) {
    Optional<String> asked = Optional.empty();
    if (definition instanceof HostdevNetwork hostdev) {
      asked = hostdev.physicalFunction();
    } else if (definition instanceof MacvtapNetwork macvtap) {
      asked = macvtap.physicalFunction();
    }
    if (asked.isPresent()) {
      throw Refusal.internal("Could not get Virtual functions on " + asked.orElseThrow());
    }
  }

  private void refuseTakenSubnets(SubnetNetwork definition) {
    for (Subnet subnet : definition.subnets()) {
      Optional<String> device = host.deviceOf(subnet.cidr());
      if (device.isPresent()) {
        throw Refusal.subnetInUse(device.get());
      }
    }
  }

  private void refuseTakenRoutes(SubnetNetwork definition) {
    for (Route route : definition.routes()) {
      Optional<String> device = host.deviceOf(route.destination());
      if (device.isPresent()) {
        throw Refusal.routeInUse(InetAddresses.format(route.destination().network()), device.get());
      }
    }
  }

  private void refuseBridge(String bridge) {
    if (host.has(bridge)) {
      throw Refusal.system("error creating bridge interface " + bridge + ": File exists");
    }
  }

  private static List<Cidr> routes(SubnetNetwork definition) {
    return Stream.concat(
            definition.subnets().stream().map(Subnet::cidr),
            definition.routes().stream().map(Route::destination))
        .toList();
  }
}
