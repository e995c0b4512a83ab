package io.kvmnet.libvirt.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.kvmnet.libvirt.schema.BindingPaths;
import io.kvmnet.libvirt.schema.NetworkSchema;
import io.kvmnet.libvirt.schema.NewestPaths;
import io.kvmnet.libvirt.schema.PathCoverage;
import io.kvmnet.libvirt.schema.RequiresNetworkSchema;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whether the XML binding has a place for all that libvirt's networks have. */
class SchemaCoverageTest {

  private static final SortedSet<String> BINDING = BindingPaths.of(NetworkElement.class);

  @Test
  @RequiresNetworkSchema
  void binding_coversTheInstalledSchema() {
    SortedSet<String> schema = NetworkSchema.installed().paths();
    print("Installed schema", schema);
    assertThat(PathCoverage.of(schema, BINDING).missing())
        .as("allowed by %s, not bound", NetworkSchema.INSTALLED)
        .isEmpty();
  }

  @Test
  void binding_isTheNewestSchema() {
    SortedSet<String> schema = NewestPaths.all();
    print("Newest schema", schema);
    print("Binding", BINDING);
    PathCoverage coverage = PathCoverage.of(schema, BINDING);
    assertSoftly(
        softly -> {
          softly.assertThat(coverage.missing()).as("in network-paths.txt, not bound").isEmpty();
          softly.assertThat(coverage.surplus()).as("bound, not in network-paths.txt").isEmpty();
        });
  }

  /** So that the tests above can fail. */
  @Test
  void aBindingWithoutOneMapping_lacksIt() {
    assertThat(BINDING)
        .filteredOn(path -> !path.endsWith("*"))
        .allSatisfy(
            path ->
                assertThat(PathCoverage.of(BINDING, without(path)).missing())
                    .containsExactly(path));
  }

  private static SortedSet<String> without(String path) {
    SortedSet<String> rest = new TreeSet<>(BINDING);
    rest.remove(path);
    return rest;
  }

  @SuppressWarnings("SystemOut")
  private static void print(String name, SortedSet<String> paths) {
    System.out.println(name + " of networks: " + PathCoverage.count(paths));
  }
}
