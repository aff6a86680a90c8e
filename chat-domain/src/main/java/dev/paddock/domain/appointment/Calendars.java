package dev.paddock.domain.appointment;

import dev.paddock.domain.dealer.DealerId;
import java.util.List;
import java.util.Optional;

/** The calendar of each category of each dealership. Implementations are safe for use by many threads. */
public interface Calendars {
    Optional<Calendar> find(CalendarId id);

    /** {@link #find}, and nobody else books in or changes this calendar before the surrounding transaction ends. */
    Optional<Calendar> lock(CalendarId id);

    List<Calendar> all();

    /** Gives the calendars of {@code from} to {@code to}, where that has none of the category. */
    void adopt(DealerId from, DealerId to);

    /** Stores {@code calendar} in place of the one there was; what is booked stays. */
    void save(Calendar calendar);
}
