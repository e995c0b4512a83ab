/** What reading and writing network XML costs; {@code mvn -q -Pbenchmark} measures it. */
@NullMarked
package io.kvmnet.benchmark;

import org.jspecify.annotations.NullMarked;
