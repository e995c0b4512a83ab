/** Libvirt's C functions and structures, as JNA calls them; not exported. */
@NullMarked
package io.kvmnet.libvirt.jna;

import org.jspecify.annotations.NullMarked;
