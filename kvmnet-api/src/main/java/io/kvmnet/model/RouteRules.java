package io.kvmnet.model;

import java.util.List;
import java.util.stream.Stream;

/** The rules for static routes. */
final class RouteRules {

  private static final long LARGEST_METRIC = 0xffff_ffffL;

  private final SubnetNetwork network;
  private final Violations violations;

  RouteRules(SubnetNetwork network, Violations violations) {
    this.network = network;
    this.violations = violations;
  }

  void check() {
    List<Route> routes = network.routes();
    for (int i = 0; i < routes.size(); i++) {
      route("routes[" + i + "]", routes.get(i));
    }
    violations.requireUnique(
        routes, route -> Stream.of(route.destination()), i -> "routes[" + i + "].destination");
  }

  private void route(String path, Route route) {
    boolean ipv4 = route.gateway().getAddress().length == 4;
    violations.require(
        route.destination().isIpv4() == ipv4,
        path + ".gateway",
        route.gateway(),
        "must be of the family of " + route.destination());
    violations.require(
        subnets().anyMatch(subnet -> subnet.contains(route.gateway())),
        path + ".gateway",
        route.gateway(),
        "must lie inside one of the subnets");
    subnets()
        .filter(route.destination()::equals)
        .forEach(
            subnet ->
                violations.require(
                    false,
                    path + ".destination",
                    route.destination(),
                    "must not be one of the network's own subnets"));
    if (route.metric().isPresent()) {
      long metric = route.metric().getAsLong();
      violations.require(
          metric >= 1 && metric <= LARGEST_METRIC,
          path + ".metric",
          metric,
          "must lie in 1 to 4294967295");
    }
  }

  private Stream<Cidr> subnets() {
    return network.subnets().stream().map(Subnet::cidr);
  }
}
