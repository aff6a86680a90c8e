/** The nodes that share one database: their leases, and what each reads of what the others stored. */
@NullMarked
package dev.paddock.persistence.node;

import org.jspecify.annotations.NullMarked;
