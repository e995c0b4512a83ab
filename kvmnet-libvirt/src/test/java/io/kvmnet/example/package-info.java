/** Programs that show how kvmnet is used. */
@NullMarked
package io.kvmnet.example;

import org.jspecify.annotations.NullMarked;
