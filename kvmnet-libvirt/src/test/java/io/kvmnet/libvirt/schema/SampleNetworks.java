package io.kvmnet.libvirt.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Networks in XML that together use every element and attribute of the newest schema, from the
 * resources in {@code networks}. Those whose name begins with {@code newest} have what libvirt
 * 9.0.0 lacks, and {@code schema-only} what the schema has and libvirt refuses.
 */
public final class SampleNetworks {

  private static final SortedMap<String, String> ALL = load();

  private SampleNetworks() {}

  /** Returns them all by their names. */
  public static SortedMap<String, String> all() {
    return new TreeMap<>(ALL);
  }

  /** Returns one that there is. */
  public static String get(String name) {
    String xml = ALL.get(name);
    if (xml == null) {
      throw new IllegalArgumentException("no sample " + name + ", there are " + ALL.keySet());
    }
    return xml;
  }

  private static SortedMap<String, String> load() {
    SortedMap<String, String> networks = new TreeMap<>();
    try (Stream<Path> files =
        Files.list(Path.of(SampleNetworks.class.getResource("networks").toURI()))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".xml", "");
        networks.put(name, Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("resources have URIs", e);
    }
    return networks;
  }
}
