/**
 * A hypervisor in memory, to test against: {@link io.kvmnet.fake.FakeHypervisor} is the handle to
 * it, {@code KvmNet.connect("fake:///NAME")} a connection. It behaves as libvirt does, errors
 * included, and passes the suite that the real libvirt passes.
 */
@NullMarked
package io.kvmnet.fake;

import org.jspecify.annotations.NullMarked;
