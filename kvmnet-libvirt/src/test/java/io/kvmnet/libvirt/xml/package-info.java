/** Network XML, read and written. */
@NullMarked
package io.kvmnet.libvirt.xml;

import org.jspecify.annotations.NullMarked;
