package io.kvmnet.libvirt.schema;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the paths of a schema and those of a binding match.
 *
 * @param missing what the schema has and the binding has not
 * @param surplus what the binding has and the schema has not; places in the binding for what no
 *     schema names, such as {@code /network/ip/@*}, don't count
 */
public record PathCoverage(SortedSet<String> missing, SortedSet<String> surplus) {

  /** Compares the two. */
  public static PathCoverage of(Collection<String> schema, Collection<String> binding) {
    return new PathCoverage(difference(schema, binding), difference(known(binding), schema));
  }

  /** Returns how many elements and attributes there are, in words. */
  public static String count(Collection<String> paths) {
    Collection<String> known = known(paths);
    long attributes = known.stream().filter(PathCoverage::isAttribute).count();
    return "%d elements, %d attributes".formatted(known.size() - attributes, attributes);
  }

  private static boolean isAttribute(String path) {
    return path.contains("/@");
  }

  private static Collection<String> known(Collection<String> paths) {
    return paths.stream().filter(path -> !path.endsWith("*")).toList();
  }

  private static SortedSet<String> difference(Collection<String> of, Collection<String> without) {
    TreeSet<String> rest = new TreeSet<>(of);
    without.forEach(rest::remove);
    return rest;
  }
}
