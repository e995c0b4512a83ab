package io.kvmnet.fake;

import io.kvmnet.host.LibvirtVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The worlds of this process that have a name. */
final class FakeWorlds {

  static final LibvirtVersion DEFAULT_VERSION = new LibvirtVersion(9, 0, 0);

  private static final Map<String, FakeWorld> WORLDS = new ConcurrentHashMap<>();

  private FakeWorlds() {}

  static FakeWorld named(String name) {
    return WORLDS.computeIfAbsent(name, absent -> new FakeWorld(DEFAULT_VERSION));
  }

  static void remove(FakeWorld world) {
    WORLDS.values().remove(world);
  }
}
