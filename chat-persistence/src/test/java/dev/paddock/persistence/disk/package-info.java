/** A disk in memory whose power can fail, as a file system of H2's. */
@NullMarked
package dev.paddock.persistence.disk;

import org.jspecify.annotations.NullMarked;
