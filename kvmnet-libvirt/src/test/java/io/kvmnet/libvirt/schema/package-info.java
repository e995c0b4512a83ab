/**
 * Libvirt's RELAX NG schema of networks, to validate against and to compare the XML binding with;
 * start with {@link io.kvmnet.libvirt.schema.NetworkSchema}.
 */
@NullMarked
package io.kvmnet.libvirt.schema;

import org.jspecify.annotations.NullMarked;
