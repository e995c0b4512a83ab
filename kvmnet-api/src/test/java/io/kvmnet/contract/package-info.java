/**
 * The suite that every backend passes: extend {@link io.kvmnet.contract.BackendContract}'s
 * subclasses, say in one method how to open a session, and run them. The hypervisor under test is
 * the suite's own: it must be empty, and what the tests leave on it is removed. What a backend
 * cannot do it declares by its {@link io.kvmnet.spi.Capability capabilities}; such tests are
 * skipped by that name.
 */
package io.kvmnet.contract;
