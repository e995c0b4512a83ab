/**
 * Networks as libvirt's XML, both ways: {@link io.kvmnet.libvirt.xml.NetworkXml}. The other types
 * bind the elements through JAXB and are not for users.
 */
@NullMarked
package io.kvmnet.libvirt.xml;

import org.jspecify.annotations.NullMarked;
