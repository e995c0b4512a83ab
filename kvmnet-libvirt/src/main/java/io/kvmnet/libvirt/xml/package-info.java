/**
 * Networks as libvirt's XML, both ways: {@link io.kvmnet.libvirt.xml.NetworkXml}. The other types
 * bind the elements through JAXB and are not for users.
 */
@NullMarked
@XmlSchema(xmlns = @XmlNs(prefix = "dnsmasq", namespaceURI = NetworkElement.DNSMASQ))
package io.kvmnet.libvirt.xml;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
