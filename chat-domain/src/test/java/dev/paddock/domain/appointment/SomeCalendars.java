package dev.paddock.domain.appointment;

import dev.paddock.domain.World;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.dealer.DealerId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Calendars and appointments to test with. */
public final class SomeCalendars {
    private SomeCalendars() {}

    /** The calendar of the only dealership there is. */
    public static CalendarId at(Category category) {
        return new CalendarId(DealerId.ONLY, category);
    }

    /** Open from Monday to Friday, 9 to 12, an hour each. */
    public static Calendar weekdays(Category category, int places) {
        return weekdays(at(category), places);
    }

    /** {@link #weekdays(Category, int)} at a dealership of several. */
    public static Calendar weekdays(CalendarId id, int places) {
        return new Calendar(id, Duration.ofHours(1), places, mornings(), Set.of());
    }

    /** From 9 to 12 on each weekday. */
    public static List<Opening> mornings() {
        return Stream.of(DayOfWeek.values())
                .limit(5)
                .map(day -> new Opening(day, LocalTime.of(9, 0), LocalTime.of(12, 0)))
                .toList();
    }

    /** An hour booked for {@code customer}, so many hours after the world's beginning. */
    public static Appointment appointment(World world, Category category, Account customer, int hoursAhead) {
        return appointment(world, at(category), customer, hoursAhead);
    }

    /** {@link #appointment(World, Category, Account, int)} at a dealership of several. */
    public static Appointment appointment(World world, CalendarId id, Account customer, int hoursAhead) {
        return new Appointment(
                new AppointmentId(world.ids().next()),
                id,
                customer.id(),
                SlotTime.at(World.NOON.plus(Duration.ofHours(hoursAhead)), Duration.ofHours(1)),
                "Garage",
                Appointment.Status.BOOKED);
    }
}
