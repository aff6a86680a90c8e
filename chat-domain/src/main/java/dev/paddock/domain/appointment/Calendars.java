package dev.paddock.domain.appointment;

import java.util.List;
import java.util.Optional;

/** The calendar of each category. Implementations are safe for use by many threads. */
public interface Calendars {
    Optional<Calendar> find(Category category);

    /** {@link #find}, and nobody else books in or changes this calendar before the surrounding transaction ends. */
    Optional<Calendar> lock(Category category);

    List<Calendar> all();

    /** Stores {@code calendar} in place of the one there was; what is booked stays. */
    void save(Calendar calendar);
}
