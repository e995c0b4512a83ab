package io.kvmnet;

import io.kvmnet.error.InvalidNetworkException;
import java.util.Objects;

/**
 * What a network may be looked up by: names that no network can have never reach libvirt. Wider
 * than what a new network may be called, so that what other tools made is found.
 */
final class LookupName {

  private static final String PATH = "name";

  private LookupName() {}

  static String check(String name) {
    Objects.requireNonNull(name, PATH);
    require(!name.isEmpty(), name, "must not be empty");
    require(name.indexOf('/') < 0, name, "must not have a '/'");
    require(
        name.codePoints().noneMatch(LookupName::isUnfit), name, "must have no control character");
    return name;
  }

  /** Half a character would be sent as another one. */
  private static boolean isUnfit(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
  }

  private static void require(boolean holds, String name, String rule) {
    if (!holds) {
      throw InvalidNetworkException.of(PATH, name, rule);
    }
  }
}
