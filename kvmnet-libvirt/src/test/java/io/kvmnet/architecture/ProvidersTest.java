package io.kvmnet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvmnet.fake.FakeBackendProvider;
import io.kvmnet.libvirt.LibvirtBackendProvider;
import io.kvmnet.spi.BackendProvider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backend is found on the class path and on the module path alike. */
class ProvidersTest {

  private static final String SERVICE = BackendProvider.class.getName();

  @ParameterizedTest
  @ValueSource(classes = {LibvirtBackendProvider.class, FakeBackendProvider.class})
  void moduleAndServiceFileAgree(Class<?> provider) throws IOException, URISyntaxException {
    Path place = Path.of(provider.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleReference module = ModuleFinder.of(place).findAll().iterator().next();

    assertThat(module.descriptor().provides())
        .filteredOn(provides -> provides.service().equals(SERVICE))
        .flatExtracting(Provides::providers)
        .containsExactly(provider.getName())
        .containsExactlyElementsOf(serviceFile(module));
  }

  @Test
  void everyProviderIsFound() {
    assertThat(ServiceLoader.load(BackendProvider.class))
        .hasAtLeastOneElementOfType(LibvirtBackendProvider.class)
        .hasAtLeastOneElementOfType(FakeBackendProvider.class);
  }

  private static List<String> serviceFile(ModuleReference module) throws IOException {
    try (ModuleReader reader = module.open();
        InputStream in = reader.open("META-INF/services/" + SERVICE).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
