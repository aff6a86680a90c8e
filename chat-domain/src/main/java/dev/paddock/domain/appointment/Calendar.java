package dev.paddock.domain.appointment;

import dev.paddock.domain.Checked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The times at which appointments of one category can be had at one dealership.
 *
 * @param slotLength 5 minutes to 8 hours, whole minutes
 * @param places how many appointments run in parallel, 1 to 50
 * @param openings by day and hour, none overlapping another
 * @param window how soon and how far ahead
 */
public record Calendar(
        CalendarId id,
        Duration slotLength,
        int places,
        List<Opening> openings,
        Set<LocalDate> closedDays,
        BookingWindow window) {
    private static final int MAX_OPENINGS = 70;
    private static final int MAX_CLOSED_DAYS = 400;
    public static final int MAX_PLACES = 50;
    public static final int MIN_SLOT_MINUTES = 5;
    public static final int MAX_SLOT_MINUTES = 480;

    public Calendar {
        var fault = faultOf(slotLength.toMinutes(), places, openings, closedDays, window);
        if (fault != null || !slotLength.equals(slotLength.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException(
                    fault != null ? fault.detail() : "a slot has whole minutes, not " + slotLength);
        }
        openings = inOrder(openings);
        closedDays = Set.copyOf(closedDays);
    }

    /** A calendar with the usual notice and horizon. */
    public Calendar(CalendarId id, Duration slotLength, int places, List<Opening> openings, Set<LocalDate> closedDays) {
        this(id, slotLength, places, openings, closedDays, BookingWindow.USUAL);
    }

    /** A calendar of these values, or what is wrong with them. */
    public static Checked<Calendar> of(
            CalendarId id,
            long slotMinutes,
            long places,
            List<Opening> openings,
            Set<LocalDate> closedDays,
            BookingWindow window) {
        var fault = faultOf(slotMinutes, places, openings, closedDays, window);
        return fault != null
                ? Checked.invalidValue(fault.field(), fault.detail())
                : Checked.valid(
                        new Calendar(id, Duration.ofMinutes(slotMinutes), (int) places, openings, closedDays, window));
    }

    /** A calendar in which nothing can be booked until it gets its hours: an hour each, one at a time. */
    public static Calendar neverOpen(CalendarId id) {
        return new Calendar(id, Duration.ofHours(1), 1, List.of(), Set.of());
    }

    public Category category() {
        return id.category();
    }

    /** Returns whether nothing can ever be booked. */
    public boolean isNeverOpen() {
        return openings.isEmpty();
    }

    /** Every slot of {@code week}, in order, as {@code zone} has it: an hour that its clocks skip has none. */
    public List<SlotTime> slots(IsoWeek week, ZoneId zone) {
        return openings.stream()
                .flatMap(opening ->
                        slots(opening, week.monday().plusDays(opening.day().getValue() - 1L), zone))
                .toList();
    }

    private Stream<SlotTime> slots(Opening opening, LocalDate day, ZoneId zone) {
        if (closedDays.contains(day)) {
            return Stream.empty();
        }
        // Counted on the clock line, not on the wall: a day of 23 or 25 hours gets slots of full length, none twice.
        Instant opens = instant(day, opening.from(), zone);
        Instant closes = opening.endsTheDay()
                ? instant(day.plusDays(1), LocalTime.MIDNIGHT, zone)
                : instant(day, opening.to(), zone);
        return Stream.iterate(
                SlotTime.at(opens, slotLength),
                slot -> !slot.end().isAfter(closes),
                slot -> SlotTime.at(slot.end(), slotLength));
    }

    /** The instant at which the wall shows {@code time}: the first time if it does twice, the moment of the jump if it skips it. */
    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        var local = day.atTime(time);
        var jump = zone.getRules().getTransition(local);
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static @Nullable Fault faultOf(
            long slotMinutes, long places, List<Opening> openings, Set<LocalDate> closedDays, BookingWindow window) {
        if (slotMinutes < MIN_SLOT_MINUTES || slotMinutes > MAX_SLOT_MINUTES) {
            return new Fault("slotMinutes", "slotMinutes is 5 to 480.");
        }
        if (places < 1 || places > MAX_PLACES) {
            return new Fault("places", "places is 1 to 50.");
        }
        if (openings.size() > MAX_OPENINGS) {
            return new Fault("openings", "At most 70 openings are allowed.");
        }
        if (closedDays.size() > MAX_CLOSED_DAYS) {
            return new Fault("closedDays", "At most 400 closed days are allowed.");
        }
        if (window.noticeMinutes() < 0 || window.noticeMinutes() > BookingWindow.MAX_NOTICE_MINUTES) {
            return new Fault("noticeMinutes", "noticeMinutes is 0 to 43200, which is 30 days.");
        }
        if (window.horizonWeeks() < 1 || window.horizonWeeks() > BookingWindow.MAX_HORIZON_WEEKS) {
            return new Fault("horizonWeeks", "horizonWeeks is 1 to 52.");
        }
        if (!window.isOpen()) {
            return new Fault("horizonWeeks", "The horizon must reach beyond the notice, or nothing is ever offered.");
        }
        return overlap(inOrder(openings)) ? new Fault("openings", "Openings of one day must not overlap.") : null;
    }

    private static boolean overlap(List<Opening> ordered) {
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).overlaps(ordered.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<Opening> inOrder(List<Opening> openings) {
        return openings.stream()
                .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from))
                .toList();
    }

    /** The fault found, and in which of the fields an admin fills in. */
    private record Fault(String field, String detail) {}
}
