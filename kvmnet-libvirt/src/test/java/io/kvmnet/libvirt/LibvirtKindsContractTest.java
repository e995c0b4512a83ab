package io.kvmnet.libvirt;

import io.kvmnet.contract.KindsContract;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.NetworkBackend;
import java.net.URI;
import java.time.Duration;

@RequiresLibvirtd
class LibvirtKindsContractTest extends KindsContract {

  private final PrivateLibvirtd libvirtd;

  LibvirtKindsContractTest(PrivateLibvirtd libvirtd) {
    this.libvirtd = libvirtd;
  }

  @Override
  protected NetworkBackend open(boolean readOnly) {
    return new LibvirtBackendProvider()
        .open(
            BackendOptions.builder()
                .uri(URI.create(libvirtd.uri()))
                .readOnly(readOnly)
                .timeout(Duration.ofSeconds(30))
                .build());
  }
}
