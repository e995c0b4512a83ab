package io.kvmnet.fake;

import io.kvmnet.contract.ApplyContract;
import io.kvmnet.spi.NetworkBackend;

/** The fake keeps the contract that libvirt's backend keeps. */
class FakeApplyTest extends ApplyContract {

  private final FakeHypervisor hypervisor = FakeHypervisor.create();

  @Override
  protected NetworkBackend open(boolean readOnly) {
    return readOnly ? hypervisor.openReadOnly() : hypervisor.open();
  }
}
