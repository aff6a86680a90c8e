/** Sealing: secrets encrypted at rest, by keys that are not in the database. */
@NullMarked
package dev.paddock.persistence.seal;

import org.jspecify.annotations.NullMarked;
