/**
 * A hypervisor in memory, to test against: it behaves as libvirt does, errors included. Start with
 * {@link io.kvmnet.fake.FakeHypervisor}, or connect to {@code fake:///NAME}.
 */
@NullMarked
package io.kvmnet.fake;

import org.jspecify.annotations.NullMarked;
