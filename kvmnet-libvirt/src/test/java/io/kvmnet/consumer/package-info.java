/** The jars as an application outside uses them, from the class path and from the module path. */
@NullMarked
package io.kvmnet.consumer;

import org.jspecify.annotations.NullMarked;
