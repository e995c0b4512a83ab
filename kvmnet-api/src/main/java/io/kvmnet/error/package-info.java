/**
 * What can go wrong, as types: {@link io.kvmnet.error.KvmNetException} and its kinds.
 *
 * <p>Start with {@link io.kvmnet.error.KvmNetException}, the one root that everything else extends,
 * and {@link io.kvmnet.error.InvalidNetworkException}, which lists every rule that a definition
 * breaks. All of them are unchecked. Programmer's mistakes (a null argument, a negative duration)
 * stay {@link java.lang.NullPointerException} and {@link java.lang.IllegalArgumentException}.
 *
 * <p>This package knows no other; every other package may use it.
 */
@NullMarked
package io.kvmnet.error;

import org.jspecify.annotations.NullMarked;
