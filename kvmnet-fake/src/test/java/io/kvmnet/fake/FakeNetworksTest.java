package io.kvmnet.fake;

import io.kvmnet.contract.NetworksContract;
import io.kvmnet.spi.NetworkBackend;

/** The fake keeps the contract that libvirt's backend keeps. */
class FakeNetworksTest extends NetworksContract {

  private final FakeHypervisor hypervisor = FakeHypervisor.create();

  @Override
  protected NetworkBackend open(boolean readOnly) {
    return readOnly ? hypervisor.openReadOnly() : hypervisor.open();
  }
}
