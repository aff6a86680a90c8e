/** Calendars per category, their free slots, and the appointments booked in them. */
@NullMarked
package dev.paddock.domain.appointment;

import org.jspecify.annotations.NullMarked;
