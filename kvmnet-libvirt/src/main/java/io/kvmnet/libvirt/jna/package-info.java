/**
 * Libvirt's C functions as JNA sees them. Public because JNA has to reach the types by reflection;
 * for the libvirt backend only.
 */
@NullMarked
package io.kvmnet.libvirt.jna;

import org.jspecify.annotations.NullMarked;
