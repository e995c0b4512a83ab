/** The backend for libvirt, on this host or another. */
module io.kvmnet.libvirt {
  requires com.sun.jna;
  requires jakarta.xml.bind;
  requires libvirt;
  requires transitive io.kvmnet.api;
  requires static org.jspecify;

  exports io.kvmnet.libvirt;
  exports io.kvmnet.libvirt.xml;

  // JAXB passes its right to reflect on to the implementation that it finds.
  opens io.kvmnet.libvirt.xml to
      jakarta.xml.bind;
  opens io.kvmnet.libvirt.jna to
      com.sun.jna;

  provides io.kvmnet.spi.BackendProvider with
      io.kvmnet.libvirt.LibvirtBackendProvider;
}
