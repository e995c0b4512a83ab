package io.kvmnet.fake;

import io.kvmnet.contract.ApplyContract;
import io.kvmnet.spi.NetworkBackend;

class FakeApplyContractTest extends ApplyContract {

  private final FakeHypervisor host = FakeHypervisor.create();

  @Override
  protected NetworkBackend open(boolean readOnly) {
    return host.open(readOnly);
  }
}
