package dev.paddock.domain.appointment;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Checked;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.appointment.ConfigureCalendar.Hours;
import dev.paddock.domain.dealer.DealerId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigureCalendarTest {
    private static final Set<LocalDate> CHRISTMAS = Set.of(LocalDate.of(2026, 12, 25));

    private final InMemoryWorld world = new InMemoryWorld();
    private final ConfigureCalendar configureCalendar = new ConfigureCalendar(world.calendars(), world.transactions());

    @Test
    void a_category_without_a_calendar_is_never_open() {
        var current = configureCalendar.current(at(Category.ROAD));

        assertThat(current.isNeverOpen()).isTrue();
        assertThat(world.calendars().all()).isEmpty();
    }

    @Test
    void gets_its_hours_and_the_usual_place() {
        var configured =
                configureCalendar.configure(at(Category.ROAD), new Hours(30, 3, SomeCalendars.mornings(), CHRISTMAS));

        var expected = new Calendar(at(Category.ROAD), Duration.ofMinutes(30), 3, SomeCalendars.mornings(), CHRISTMAS);
        assertThat(configured).isEqualTo(Checked.valid(expected));
        assertThat(configureCalendar.current(at(Category.ROAD))).isEqualTo(expected);
    }

    @Test
    void touches_no_calendar_of_another_dealership() {
        var versailles = new CalendarId(new DealerId("versailles"), Category.ROAD);
        world.calendars().save(SomeCalendars.weekdays(versailles, 2));

        configureCalendar.configure(at(Category.ROAD), new Hours(30, 3, List.of(), Set.of()));

        assertThat(configureCalendar.current(versailles)).isEqualTo(SomeCalendars.weekdays(versailles, 2));
    }

    @Test
    void stays_as_it_is_when_the_hours_are_not_valid() {
        var before = SomeCalendars.weekdays(Category.ROAD, 2);
        world.calendars().save(before);

        assertThat(configureCalendar.configure(at(Category.ROAD), new Hours(0, 3, List.of(), Set.of())))
                .isEqualTo(Checked.invalidValue("slotMinutes", "slotMinutes is 5 to 480."));
        assertThat(configureCalendar.current(at(Category.ROAD))).isEqualTo(before);
    }

    @Test
    void never_touches_what_is_booked() {
        world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
        var booked = SomeCalendars.appointment(world, Category.ROAD, world.customer("claire"), 24);
        world.appointments().book(booked, 2);

        configureCalendar.configure(at(Category.ROAD), new Hours(480, 1, List.of(), CHRISTMAS));

        assertThat(world.appointments().find(booked.id())).contains(booked);
    }
}
