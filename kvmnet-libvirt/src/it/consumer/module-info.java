/** An application outside of kvmnet, on the module path. */
module consumer {
  requires io.kvmnet.api;
  requires io.kvmnet.fake;
  requires io.kvmnet.libvirt;
}
