/**
 * What would happen: a {@link io.kvmnet.plan.Plan} is an ordered list of {@link
 * io.kvmnet.plan.Change}s that bring a network to what was asked for, to be read before it is
 * applied.
 *
 * <p>Plans come from {@code Networks.plan}; this package uses {@link io.kvmnet.model} and names the
 * exceptions of {@link io.kvmnet.error}.
 */
@NullMarked
package io.kvmnet.plan;

import org.jspecify.annotations.NullMarked;
