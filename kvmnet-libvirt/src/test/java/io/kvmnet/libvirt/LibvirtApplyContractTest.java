package io.kvmnet.libvirt;

import io.kvmnet.contract.ApplyContract;
import io.kvmnet.lab.PrivateLibvirtd;
import io.kvmnet.lab.RequiresLibvirtd;
import io.kvmnet.spi.BackendOptions;
import io.kvmnet.spi.NetworkBackend;
import java.net.URI;
import java.time.Duration;

@RequiresLibvirtd
class LibvirtApplyContractTest extends ApplyContract {

  private final PrivateLibvirtd libvirtd;

  LibvirtApplyContractTest(PrivateLibvirtd libvirtd) {
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
