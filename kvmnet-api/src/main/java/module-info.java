/**
 * Virtual networks on KVM: what a network is, and what can be done with it on a backend that a
 * {@link io.kvmnet.spi.BackendProvider} brings.
 */
module io.kvmnet.api {
  requires inet.ipaddr;
  requires java.xml;
  requires static org.immutables.value;
  requires static org.jspecify;

  exports io.kvmnet;
  exports io.kvmnet.error;
  exports io.kvmnet.host;
  exports io.kvmnet.model;
  exports io.kvmnet.observe;
  exports io.kvmnet.plan;
  exports io.kvmnet.spi;

  uses io.kvmnet.spi.BackendProvider;
}
