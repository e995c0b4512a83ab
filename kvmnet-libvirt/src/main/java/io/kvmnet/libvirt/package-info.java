/**
 * The backend for libvirt: {@link io.kvmnet.libvirt.LibvirtBackendProvider}, which {@code
 * KvmNet.connect} finds by itself for libvirt's URIs. Uses {@link io.kvmnet.spi}, never the facade.
 */
@NullMarked
package io.kvmnet.libvirt;

import org.jspecify.annotations.NullMarked;
