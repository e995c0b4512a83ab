package io.kvmnet.model;

import io.kvmnet.error.InvalidNetworkException;
import io.kvmnet.error.Violation;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects the rules that a network breaks. */
final class Violations {

  private final List<Violation> found = new ArrayList<>();

  /** Keeps a violation unless a rule holds. */
  void require(boolean holds, String path, Object value, String rule) {
    require(holds, path, value, rule, "");
  }

  void require(boolean holds, String path, Object value, String rule, String hint) {
    if (!holds) {
      found.add(new Violation(path, text(value), rule, hint));
    }
  }

  void requireMatch(Pattern pattern, String path, String value, String rule) {
    require(pattern.matcher(value).matches(), path, value, rule);
  }

  void requireInterface(String path, String name) {
    require(Texts.isInterface(name), path, name, Texts.INTERFACE_RULE);
  }

  /** Text that XML and libvirt's own files can carry. */
  void requirePlain(String path, String value) {
    require(
        value.codePoints().noneMatch(Texts::isUnfit),
        path,
        value,
        "must have no control character");
  }

  /** No two entries have the same key; entries without one are passed over. */
  <T> void requireUnique(
      List<T> entries, Function<T, Stream<?>> keys, Function<Integer, String> path) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      String at = path.apply(i);
      keys.apply(entries.get(i))
          .forEach(key -> require(seen.add(key), at, key, "must not be there twice"));
    }
  }

  void throwIfAny(String subject) {
    if (!found.isEmpty()) {
      throw new InvalidNetworkException(subject, found);
    }
  }

  private static String text(Object value) {
    return value instanceof InetAddress address ? InetAddresses.format(address) : value.toString();
  }
}
