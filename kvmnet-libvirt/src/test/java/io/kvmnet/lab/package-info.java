/**
 * A laboratory for tests on real packets: a private libvirtd with its own network, DHCP clients on
 * its bridges and an outside world behind it.
 *
 * <p>Start with {@link io.kvmnet.lab.RequiresLibvirtd} on a test class and a {@link
 * io.kvmnet.lab.PrivateLibvirtd} parameter. Everything runs in Linux namespaces of its own; nothing
 * of the host's interfaces, routes, firewall or libvirt is touched.
 */
@NullMarked
package io.kvmnet.lab;

import org.jspecify.annotations.NullMarked;
