/** The staff's search for people, and its statistics. */
@NullMarked
package dev.paddock.persistence.staff;

import org.jspecify.annotations.NullMarked;
