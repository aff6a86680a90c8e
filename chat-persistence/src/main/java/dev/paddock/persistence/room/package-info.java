/** Rooms and the seats in them. */
@NullMarked
package dev.paddock.persistence.room;

import org.jspecify.annotations.NullMarked;
