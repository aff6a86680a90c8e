/** Ready answers. */
@NullMarked
package dev.paddock.persistence.readyanswer;

import org.jspecify.annotations.NullMarked;
