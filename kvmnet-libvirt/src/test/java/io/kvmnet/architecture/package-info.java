/**
 * What holds for the classes of all modules together: who may know whom, and how they are named.
 */
@NullMarked
package io.kvmnet.architecture;

import org.jspecify.annotations.NullMarked;
