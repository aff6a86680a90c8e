/** Rooms with a number of seats, and who sits in them. */
@NullMarked
package dev.paddock.domain.room;

import org.jspecify.annotations.NullMarked;
