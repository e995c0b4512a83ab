/**
 * The backend for libvirt. {@link io.kvmnet.libvirt.LibvirtBackendProvider} is found by the {@link
 * java.util.ServiceLoader}; nobody needs to name it.
 *
 * <p>Every native handle is looked up, used and freed within one call, on a thread that belongs to
 * the connection; no memory depends on the garbage collector.
 */
@NullMarked
package io.kvmnet.libvirt;

import org.jspecify.annotations.NullMarked;
