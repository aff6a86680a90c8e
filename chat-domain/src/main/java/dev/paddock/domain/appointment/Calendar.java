package dev.paddock.domain.appointment;

import dev.paddock.domain.Checked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When appointments of one category can be had.
 *
 * @param slotLength 5 minutes to 8 hours
 * @param places how many appointments run in parallel, 1 to 50
 * @param openings by day and hour, none overlapping another
 * @param place where customers come to, in words
 */
public record Calendar(
        Category category,
        Duration slotLength,
        int places,
        List<Opening> openings,
        Set<LocalDate> closedDays,
        String place) {
    public static final int MAX_PLACES = 50;
    public static final int MIN_SLOT_MINUTES = 5;
    public static final int MAX_SLOT_MINUTES = 480;

    public Calendar {
        openings = openings.stream()
                .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::from))
                .toList();
        closedDays = Set.copyOf(closedDays);
    }

    /** A calendar of these values, or what is wrong with them. */
    public static Checked<Calendar> of(
            Category category,
            long slotMinutes,
            long places,
            List<Opening> openings,
            Set<LocalDate> closedDays,
            String place) {
        if (slotMinutes < MIN_SLOT_MINUTES || slotMinutes > MAX_SLOT_MINUTES) {
            return Checked.invalidValue("slotMinutes is 5 to 480.");
        }
        if (places < 1 || places > MAX_PLACES) {
            return Checked.invalidValue("places is 1 to 50.");
        }
        if (openings.size() > 70 || closedDays.size() > 400) {
            return Checked.invalidValue("At most 70 openings and 400 closed days are allowed.");
        }
        var calendar =
                new Calendar(category, Duration.ofMinutes(slotMinutes), (int) places, openings, closedDays, place);
        return calendar.hasOverlaps()
                ? Checked.invalidValue("Openings of one day must not overlap.")
                : Checked.valid(calendar);
    }

    /** Whether nothing can ever be booked. */
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
        Instant opens = day.atTime(opening.from()).atZone(zone).toInstant();
        Instant closes = day.atTime(opening.to()).atZone(zone).toInstant();
        return Stream.iterate(
                SlotTime.at(opens, slotLength),
                slot -> !slot.end().isAfter(closes),
                slot -> SlotTime.at(slot.end(), slotLength));
    }

    private boolean hasOverlaps() {
        for (int i = 1; i < openings.size(); i++) {
            if (openings.get(i - 1).overlaps(openings.get(i))) {
                return true;
            }
        }
        return false;
    }
}
