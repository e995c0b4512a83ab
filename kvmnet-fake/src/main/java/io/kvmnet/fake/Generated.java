package io.kvmnet.fake;

import io.kvmnet.model.Bridge;
import io.kvmnet.model.MacAddress;
import io.kvmnet.model.SubnetNetwork;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** What libvirt chooses where a definition leaves it open, and the bridges that are taken. */
final class Generated {

  private static final int LAST_BRIDGE = 256;

  private final HostInterfaces host;
  private final Map<String, String> networkByBridge = new HashMap<>();

  Generated(HostInterfaces host) {
    this.host = host;
  }

  SubnetNetwork complete(SubnetNetwork asked, UUID uuid) {
    SubnetNetwork.Builder<?> builder = asked.toBuilder();
    builder.uuid(uuid);
    builder.autostart(false);
    builder.mac(asked.mac().orElseGet(Generated::mac));
    builder.bridge(bridge(asked));
    return builder.build();
  }

  boolean isTaken(String bridge, String byOtherThan) {
    String network = networkByBridge.get(bridge);
    return network != null && !network.equals(byOtherThan);
  }

  void take(String bridge, String network) {
    networkByBridge.put(bridge, network);
  }

  void release(String bridge) {
    networkByBridge.remove(bridge);
  }

  private Bridge bridge(SubnetNetwork asked) {
    Bridge bridge = asked.bridge();
    return Bridge.builder()
        .name(bridge.name().orElseGet(() -> freeBridge(asked.name())))
        .stp(bridge.stp().orElse(true))
        .delay(bridge.delay().orElse(Duration.ZERO))
        .build();
  }

  private String freeBridge(String network) {
    return IntStream.rangeClosed(0, LAST_BRIDGE)
        .mapToObj(number -> "virbr" + number)
        .filter(name -> !isTaken(name, network) && !host.has(name))
        .findFirst()
        .orElseThrow(() -> new NativeFailure(LibvirtErrors.noBridgeLeft(LAST_BRIDGE)));
  }

  private static MacAddress mac() {
    int random = ThreadLocalRandom.current().nextInt(1 << 24);
    return MacAddress.of(
        "52:54:00:%02x:%02x:%02x".formatted(random >> 16, random >> 8 & 0xff, random & 0xff));
  }
}
