package dev.paddock.domain.staff;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.appointment.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts of what happened from one instant until before another. Implementations are safe for use by many threads and several
 * nodes.
 */
public interface Statistics {
    /** The requests for advice that were accepted in that time and are not waiting again, in the order they were accepted. */
    List<Wait> waits(Instant from, Instant until);

    /** The number of advice conversations that were opened. */
    int chats(Instant from, Instant until);

    /** The number of messages posted that are still kept. */
    long messages(Instant from, Instant until);

    /** The number of messages posted in each minute, by its beginning; a minute without any is left out. In order of time. */
    List<Minute> messagesByMinute(Instant from, Instant until);

    /** The number of appointments booked that begin in that time; a calendar without any may be left out. */
    Map<CalendarId, Integer> booked(Instant from, Instant until);

    /** The messages of one minute. */
    record Minute(Instant at, long messages) {}

    /** The ratings given last in that time, in the order they were given. */
    List<Rated> ratings(Instant from, Instant until);

    /**
     * The time that somebody had waited when they were accepted.
     *
     * @param advisor who has or had their talk, nameless if erased
     */
    record Wait(Instant acceptedAt, Duration waited, Person advisor) {}

    /**
     * A talk that was rated.
     *
     * @param advisor whose talk it was, null if it waited for one when it ended
     */
    record Rated(Instant at, int score, @Nullable Person advisor) {}
}
