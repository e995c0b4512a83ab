/**
 * What you describe: {@link io.kvmnet.model.Network} and every value in it.
 *
 * <p>Start with the factories on {@link io.kvmnet.model.Network} ({@code nat()}, {@code
 * isolated()}, {@code routed()}, {@code open()}) and with {@link io.kvmnet.model.Subnet}. All types
 * here are immutable and safe for use by several threads; their builders are not. A network is
 * checked as a whole when it is built, and every rule it breaks is reported at once.
 *
 * <p>This package uses {@link io.kvmnet.error} and no other.
 */
@NullMarked
package io.kvmnet.model;

import org.jspecify.annotations.NullMarked;
