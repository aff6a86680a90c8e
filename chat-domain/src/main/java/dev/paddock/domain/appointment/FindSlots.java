package dev.paddock.domain.appointment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looking for times that can still be booked. */
public final class FindSlots {
    private final Calendars calendars;
    private final Appointments appointments;
    private final ZoneId zone;
    private final InstantSource clock;

    public FindSlots(Calendars calendars, Appointments appointments, ZoneId zone, InstantSource clock) {
        this.calendars = calendars;
        this.appointments = appointments;
        this.zone = zone;
        this.clock = clock;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The week it is now at the dealership. */
    public IsoWeek currentWeek() {
        return IsoWeek.of(clock.instant().atZone(zone).toLocalDate());
    }

    /** The slots of {@code week} that are offered and have a free place, in order; none if there is no such calendar. */
    public List<Slot> freeIn(CalendarId id, IsoWeek week) {
        return calendars.find(id).map(calendar -> freeIn(calendar, week)).orElse(List.of());
    }

    /** The first free slot in the weeks after {@code week}, as far ahead as the calendar's horizon. */
    public Optional<Slot> firstAfter(CalendarId id, IsoWeek week) {
        var calendar = calendars.find(id).orElse(null);
        if (calendar == null || calendar.isNeverOpen()) {
            return Optional.empty();
        }
        var ahead = week;
        for (int i = 0; i <= calendar.window().horizonWeeks(); i++) { // the last week is one begun
            ahead = ahead.next();
            var free = freeIn(calendar, ahead);
            if (!free.isEmpty()) {
                return Optional.of(free.get(0));
            }
        }
        return Optional.empty();
    }

    /** The slot of {@code calendar} that starts at {@code start} and is offered, with its free places, possibly none. */
    Optional<Slot> startingAt(Calendar calendar, Instant start) {
        return isOffered(calendar, start) ? startingAt(calendar, start, null) : Optional.empty();
    }

    /**
     * The slot of {@code calendar} that starts at {@code start}, whether or not it is offered, with its free places, possibly none.
     *
     * @param but the appointment that is going to leave its place, and takes none; null if all count
     */
    Optional<Slot> startingAt(Calendar calendar, Instant start, @Nullable AppointmentId but) {
        var week = IsoWeek.of(start.atZone(zone).toLocalDate());
        return calendar.slots(week, zone).stream()
                .filter(time -> time.start().equals(start))
                .findFirst()
                .map(time -> slot(time, calendar.places(), others(calendar.id(), time, but)));
    }

    private List<Appointment> others(CalendarId calendar, SlotTime time, @Nullable AppointmentId but) {
        return appointments.booked(calendar, time.start(), time.end()).stream()
                .filter(booked -> !booked.id().equals(but))
                .toList();
    }

    /** Returns whether {@code calendar} offers what starts at {@code start} now. */
    boolean isOffered(Calendar calendar, Instant start) {
        return calendar.window().admits(start, now());
    }

    private List<Slot> freeIn(Calendar calendar, IsoWeek week) {
        var now = now();
        var times = calendar.slots(week, zone).stream()
                .filter(time -> calendar.window().admits(time.start(), now))
                .toList();
        if (times.isEmpty()) {
            return List.of();
        }
        var booked = appointments.booked(
                calendar.id(), times.get(0).start(), times.get(times.size() - 1).end());
        return times.stream()
                .map(time -> slot(time, calendar.places(), booked))
                .filter(slot -> slot.free() > 0)
                .toList();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    /** After the slot length changed, old bookings don't lie on the new grid: what counts is how many run at one moment. */
    private static Slot slot(SlotTime time, int places, List<Appointment> booked) {
        var during =
                booked.stream().map(Appointment::time).filter(time::overlaps).toList();
        long busiest = Stream.concat(Stream.of(time.start()), during.stream().map(SlotTime::start))
                .mapToLong(moment ->
                        during.stream().filter(other -> other.covers(moment)).count())
                .max()
                .orElse(0);
        return new Slot(time, (int) Math.max(0, places - busiest));
    }
}
