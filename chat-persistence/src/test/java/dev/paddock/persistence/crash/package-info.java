/** The doings of people while a store is killed, and the state it must be found in afterwards. */
@NullMarked
package dev.paddock.persistence.crash;

import org.jspecify.annotations.NullMarked;
