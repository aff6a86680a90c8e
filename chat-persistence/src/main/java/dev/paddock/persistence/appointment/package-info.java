/** Calendars and the appointments booked in them. */
@NullMarked
package dev.paddock.persistence.appointment;

import org.jspecify.annotations.NullMarked;
