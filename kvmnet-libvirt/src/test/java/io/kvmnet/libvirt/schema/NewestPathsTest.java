package io.kvmnet.libvirt.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NewestPathsTest {

  @Test
  void eachPath_hasAVersion() {
    assertThat(NewestPaths.all())
        .hasSizeGreaterThan(160)
        .allSatisfy(path -> assertThat(path).startsWith("/network"))
        .allSatisfy(path -> assertThat(NewestPaths.since(path)).matches("[0-9]+(\\.[0-9]+){2}"));
  }

  @Test
  void aPathThatNoLibvirtHas_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewestPaths.since("/network/colour"))
        .withMessageContaining("/network/colour");
  }

  @Test
  @RequiresNetworkSchema
  void theInstalledSchema_hasNothingThatTheListLacks() {
    assertThat(PathCoverage.of(NetworkSchema.installed().paths(), NewestPaths.all()).missing())
        .as("missing in network-paths.txt")
        .isEmpty();
  }
}
