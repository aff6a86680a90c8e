/** Names as they are searched and compared. */
@NullMarked
package dev.paddock.persistence.name;

import org.jspecify.annotations.NullMarked;
