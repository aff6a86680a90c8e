package dev.paddock.domain.staff;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.staff.Statistics.Minute;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a day, week or month was like so far.
 *
 * @param from when it began
 * @param until when it ends, which lies ahead
 * @param waits of all customers who were accepted
 * @param hours their waits by the hour of the day at which they were accepted; hours without any are left out
 * @param chats how many advice conversations were opened
 * @param messagesPerMinute the messages of the last minute
 * @param lastHour the messages of the last sixty minutes, minute by minute, those without any left out
 * @param appointments of all of it, by category
 * @param ratings of all talks that were rated
 * @param advisors what each advisor accepted and how it was rated, by name; those who did nothing are left out
 * @param days the days up to now, each with what was accepted and rated, those without any left out
 * @param before what it had come to at this time of the week before, or for a month four weeks before
 */
public record Figures(
        Instant from,
        Instant until,
        Waits waits,
        List<Hour> hours,
        int chats,
        double messagesPerMinute,
        List<Minute> lastHour,
        List<Occupancy> appointments,
        RatingsGiven ratings,
        List<OfAdvisor> advisors,
        List<Day> days,
        Before before) {
    public Figures {
        hours = List.copyOf(hours);
        lastHour = List.copyOf(lastHour);
        appointments = List.copyOf(appointments);
        advisors = List.copyOf(advisors);
        days = List.copyOf(days);
    }

    /** The waits of customers; the times are zero if nobody did. */
    public record Waits(int count, Duration median, Duration ninetiethPercentile) {}

    /** The waits of one hour of the day, 0 to 23, at the dealership. */
    public record Hour(int hour, Waits waits) {}

    /** How many talks were rated, and with what on average: 0 of none. */
    public record RatingsGiven(int count, double mean) {}

    /** What one advisor accepted, and how the talks were rated. */
    public record OfAdvisor(Person advisor, Waits waits, RatingsGiven ratings) {}

    /** What one day, at the dealership, was like. */
    public record Day(LocalDate day, Waits waits, RatingsGiven ratings) {}

    /** What an earlier day, week or month had come to by the same weekday and hour. */
    public record Before(Waits waits, int chats) {}

    /** The share of the places that the calendar's hours give which are booked. */
    public record Occupancy(Category category, int booked, int places) {}
}
