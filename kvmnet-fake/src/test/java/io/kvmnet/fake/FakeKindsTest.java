package io.kvmnet.fake;

import io.kvmnet.contract.KindsContract;
import io.kvmnet.spi.NetworkBackend;

/** The fake keeps the contract that libvirt's backend keeps. */
class FakeKindsTest extends KindsContract {

  private final FakeHypervisor hypervisor = FakeHypervisor.create();

  @Override
  protected NetworkBackend open(boolean readOnly) {
    return readOnly ? hypervisor.openReadOnly() : hypervisor.open();
  }
}
