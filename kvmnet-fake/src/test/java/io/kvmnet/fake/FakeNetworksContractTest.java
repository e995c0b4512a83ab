package io.kvmnet.fake;

import io.kvmnet.contract.NetworksContract;
import io.kvmnet.spi.NetworkBackend;

class FakeNetworksContractTest extends NetworksContract {

  private final FakeHypervisor host = FakeHypervisor.create();

  @Override
  protected NetworkBackend open(boolean readOnly) {
    return host.open(readOnly);
  }
}
