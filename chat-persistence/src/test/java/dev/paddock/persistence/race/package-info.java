/** Threads by the dozen that want the same of a store at once, on each database. */
@NullMarked
package dev.paddock.persistence.race;

import org.jspecify.annotations.NullMarked;
