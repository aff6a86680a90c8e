/** People who find each other, and who block each other. */
@NullMarked
package dev.paddock.persistence.direct;

import org.jspecify.annotations.NullMarked;
