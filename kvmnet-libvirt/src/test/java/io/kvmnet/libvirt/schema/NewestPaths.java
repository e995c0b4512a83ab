package io.kvmnet.libvirt.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What networks of the newest libvirt may have, from the resource {@code network-paths.txt}, which
 * says which libvirt that is.
 */
public final class NewestPaths {

  private static final SortedMap<String, String> SINCE = load();

  private NewestPaths() {}

  /** Returns the paths, written as {@link NetworkSchema#paths()} does. */
  public static SortedSet<String> all() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(SINCE.keySet()));
  }

  /**
   * Returns the version of libvirt that brought an element or attribute, for example {@code 9.7.0}.
   *
   * @throws IllegalArgumentException if there is no such path
   */
  public static String since(String path) {
    String version = SINCE.get(path);
    if (version == null) {
      throw new IllegalArgumentException("no libvirt has " + path);
    }
    return version;
  }

  private static SortedMap<String, String> load() {
    SortedMap<String, String> since = new TreeMap<>();
    try (InputStream in = NewestPaths.class.getResourceAsStream("network-paths.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" +"))
          .forEach(words -> since.put(words[0], words[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return since;
  }
}
