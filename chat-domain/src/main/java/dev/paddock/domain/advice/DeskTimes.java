package dev.paddock.domain.advice;

import dev.paddock.domain.Checked;
import dev.paddock.domain.appointment.Opening;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Telling when advisors are at their desks, and setting it. */
public final class DeskTimes {
    private final DeskHoursBook book;
    private final ZoneId zone;
    private final InstantSource clock;

    public DeskTimes(DeskHoursBook book, ZoneId zone, InstantSource clock) {
        this.book = book;
        this.zone = zone;
        this.clock = clock;
    }

    public DeskHours hours() {
        return book.read();
    }

    /** Sets the hours; to be called in a transaction. */
    public Checked<DeskHours> set(List<Opening> openings, Set<LocalDate> closedDays) {
        var checked = DeskHours.check(openings, closedDays);
        if (checked instanceof Checked.Valid<DeskHours> valid) {
            book.save(valid.value());
        }
        return checked;
    }

    /**
     * Whether it is within the hours; while nobody said what they are, whether somebody is there.
     *
     * @param available how many advisors could take a customer now
     */
    public boolean isOpen(int available) {
        var hours = book.read();
        return hours.isKnown() ? hours.isOpen(clock.instant(), zone) : available > 0;
    }

    /** The next opening; empty within the hours, and where nobody knows. */
    public Optional<Instant> opensAt() {
        return book.read().opensAt(clock.instant(), zone);
    }
}
