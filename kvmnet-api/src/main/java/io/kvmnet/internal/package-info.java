/** What several packages of this module share and nobody outside may see: not exported. */
@NullMarked
package io.kvmnet.internal;

import org.jspecify.annotations.NullMarked;
