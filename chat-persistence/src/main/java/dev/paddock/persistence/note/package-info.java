/** Notes beside talks. */
@NullMarked
package dev.paddock.persistence.note;

import org.jspecify.annotations.NullMarked;
