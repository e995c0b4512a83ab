/**
 * What is going on: the state of networks and the leases of their guests.
 *
 * <p>Start with {@link io.kvmnet.observe.NetworkState} and {@link io.kvmnet.observe.Lease}. All
 * types are immutable snapshots. The facade and the backends use this package; it uses {@link
 * io.kvmnet.model}.
 */
@NullMarked
package io.kvmnet.observe;

import org.jspecify.annotations.NullMarked;
