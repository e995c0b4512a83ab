/** A hypervisor in memory that behaves as libvirt does, to test against. */
module io.kvmnet.fake {
  requires transitive io.kvmnet.api;
  requires static org.jspecify;

  exports io.kvmnet.fake;

  provides io.kvmnet.spi.BackendProvider with
      io.kvmnet.fake.FakeBackendProvider;
}
