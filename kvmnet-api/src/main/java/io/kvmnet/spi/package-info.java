/**
 * What a backend implements: {@link io.kvmnet.spi.BackendProvider}, which the {@link
 * java.util.ServiceLoader} finds, and {@link io.kvmnet.spi.NetworkBackend}, the session that it
 * opens.
 *
 * <p>A backend has libvirt's primitives and no more; planning, undo and comparison stand above it
 * and are written once. It throws the kinds of {@link io.kvmnet.error}; {@link
 * io.kvmnet.spi.NativeErrors} turns libvirt's codes into them. The suite in the tests jar of this
 * module holds a backend to the contract.
 */
@NullMarked
package io.kvmnet.spi;

import org.jspecify.annotations.NullMarked;
