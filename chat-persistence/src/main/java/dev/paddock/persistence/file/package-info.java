/** The file of an embedded database: its journal, the forces that bring commits to the disk, and its space. */
@NullMarked
package dev.paddock.persistence.file;

import org.jspecify.annotations.NullMarked;
