/**
 * What you call: {@link io.kvmnet.KvmNet} opens a connection, {@link io.kvmnet.Networks} makes and
 * finds networks, {@link io.kvmnet.ManagedNetwork} is one of them.
 *
 * <p>Networks are described with {@link io.kvmnet.model.Network}; failures are told with {@link
 * io.kvmnet.error.KvmNetException}. Everything here is safe for use by several threads. This
 * package may use every other; only applications use it.
 */
@NullMarked
package io.kvmnet;

import org.jspecify.annotations.NullMarked;
