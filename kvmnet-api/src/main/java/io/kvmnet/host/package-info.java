/**
 * The machine under the networks: what is known of the host that a backend speaks for.
 *
 * <p>Start with {@link io.kvmnet.host.LibvirtVersion}.
 */
@NullMarked
package io.kvmnet.host;

import org.jspecify.annotations.NullMarked;
