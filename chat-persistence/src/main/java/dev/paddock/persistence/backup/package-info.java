/** Backups: a store copied into one file, and an empty database filled from it. */
@NullMarked
package dev.paddock.persistence.backup;

import org.jspecify.annotations.NullMarked;
