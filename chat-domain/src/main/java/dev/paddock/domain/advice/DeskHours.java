package dev.paddock.domain.advice;

import dev.paddock.domain.Checked;
import dev.paddock.domain.appointment.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The hours at which advisors are at their desks, as pages tell them; whoever declares themselves available is so at any hour.
 *
 * @param openings at no moment of the week two of them
 */
public record DeskHours(List<Opening> openings, Set<LocalDate> closedDays) {
    /** Nobody said. */
    public static final DeskHours UNKNOWN = new DeskHours(List.of(), Set.of());

    private static final int MOST_OPENINGS = 50;
    private static final int MOST_CLOSED_DAYS = 400;
    private static final int DAYS_AHEAD = 60;

    public DeskHours {
        openings = List.copyOf(openings);
        closedDays = Set.copyOf(closedDays);
    }

    /** Takes hours that don't overlap, as many as a week can have. */
    public static Checked<DeskHours> check(List<Opening> openings, Set<LocalDate> closedDays) {
        if (openings.size() > MOST_OPENINGS || closedDays.size() > MOST_CLOSED_DAYS) {
            return Checked.invalidValue(
                    "At most " + MOST_OPENINGS + " openings and " + MOST_CLOSED_DAYS + " closed days.");
        }
        for (int i = 0; i < openings.size(); i++) {
            if (openings.subList(0, i).stream().anyMatch(openings.get(i)::overlaps)) {
                return Checked.invalidValue("Openings of one day must not overlap.");
            }
        }
        return Checked.valid(new DeskHours(openings, closedDays));
    }

    public boolean isKnown() {
        return !openings.isEmpty();
    }

    public boolean isOpen(Instant now, ZoneId zone) {
        var local = now.atZone(zone).toLocalDateTime();
        return of(local.toLocalDate()).stream()
                .anyMatch(opening -> !local.toLocalTime().isBefore(opening.from())
                        && (opening.endsTheDay() || local.toLocalTime().isBefore(opening.to())));
    }

    /** The next moment after {@code now} at which it opens; empty if it is open, or does not within two months. */
    public Optional<Instant> opensAt(Instant now, ZoneId zone) {
        if (isOpen(now, zone)) {
            return Optional.empty();
        }
        var today = now.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> of(day).stream().map(opening -> at(day, opening, zone)))
                .filter(at -> at.isAfter(now))
                .findFirst();
    }

    private static Instant at(LocalDate day, Opening opening, ZoneId zone) {
        return LocalDateTime.of(day, opening.from()).atZone(zone).toInstant();
    }

    private List<Opening> of(LocalDate day) {
        return closedDays.contains(day)
                ? List.of()
                : openings.stream()
                        .filter(opening -> opening.day() == day.getDayOfWeek())
                        .sorted(Comparator.comparing(Opening::from))
                        .toList();
    }
}
