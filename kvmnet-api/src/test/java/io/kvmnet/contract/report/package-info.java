/**
 * What a test run says at its end: which tests were skipped and what brings them, and how many
 * tests of the contract suite ran. JUnit finds {@link io.kvmnet.contract.report.TestReport} by
 * itself.
 */
@NullMarked
package io.kvmnet.contract.report;

import org.jspecify.annotations.NullMarked;
