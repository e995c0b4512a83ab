package io.kvmnet.libvirt.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathCoverageTest {

  private static final SortedSet<String> PATHS =
      new TreeSet<>(
          List.of("/network", "/network/ip", "/network/ip/@family", "/network/metadata/*"));

  @Test
  void equalPaths_leaveNothing() {
    assertThat(PathCoverage.of(PATHS, PATHS))
        .isEqualTo(new PathCoverage(new TreeSet<>(), new TreeSet<>()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/network/ip", "/network/ip/@family", "/network/metadata/*"})
  void oneMappingRemoved_isNamed(String mapping) {
    SortedSet<String> binding = new TreeSet<>(PATHS);
    binding.remove(mapping);
    PathCoverage coverage = PathCoverage.of(PATHS, binding);
    assertThat(coverage.missing()).containsExactly(mapping);
    assertThat(coverage.surplus()).isEmpty();
  }

  @Test
  void oneMappingTooMany_isNamed() {
    SortedSet<String> binding = new TreeSet<>(PATHS);
    binding.add("/network/ip/@colour");
    PathCoverage coverage = PathCoverage.of(PATHS, binding);
    assertThat(coverage.missing()).isEmpty();
    assertThat(coverage.surplus()).containsExactly("/network/ip/@colour");
  }

  @Test
  void placesForWhatIsUnknown_areNoSurplus() {
    SortedSet<String> binding = new TreeSet<>(PATHS);
    binding.addAll(List.of("/network/*", "/network/ip/@*"));
    assertThat(PathCoverage.of(PATHS, binding).surplus()).isEmpty();
  }

  @Test
  void count_leavesWildcardsOut() {
    assertThat(PathCoverage.count(PATHS)).isEqualTo("2 elements, 1 attributes");
  }
}
