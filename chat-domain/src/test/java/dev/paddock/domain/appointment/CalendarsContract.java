package dev.paddock.domain.appointment;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.dealer.DealerId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Calendars} does. */
public abstract class CalendarsContract extends Contract {
    @Test
    void has_no_calendar_at_first() {
        assertThat(world.calendars().all()).isEmpty();
        for (var category : Category.values()) {
            assertThat(world.calendars().find(at(category))).isEmpty();
            assertThat(world.transactions().run(() -> world.calendars().lock(at(category))))
                    .isEmpty();
        }
    }

    @Test
    void finds_a_calendar_as_saved() {
        var calendar = new Calendar(
                at(Category.OFFROAD),
                Duration.ofMinutes(45),
                3,
                List.of(
                        new Opening(DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(12, 15)),
                        new Opening(DayOfWeek.SATURDAY, LocalTime.of(14, 0), LocalTime.of(18, 30)),
                        new Opening(DayOfWeek.MONDAY, LocalTime.of(8, 0), Opening.END_OF_DAY)),
                Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)),
                new BookingWindow(90, 12));

        world.calendars().save(calendar);

        assertThat(world.calendars().find(at(Category.OFFROAD))).contains(calendar);
        assertThat(world.transactions().run(() -> world.calendars().lock(at(Category.OFFROAD))))
                .contains(calendar);
        assertThat(world.calendars().find(at(Category.ROAD))).isEmpty();
    }

    @Test
    void keeps_a_calendar_that_is_never_open() {
        var calendar = new Calendar(at(Category.TRACK), Duration.ofHours(1), 1, List.of(), Set.of());

        world.calendars().save(calendar);

        assertThat(world.calendars().find(at(Category.TRACK))).contains(calendar);
    }

    @Test
    void saves_in_place_of_what_there_was_and_touches_no_other() {
        var road = SomeCalendars.weekdays(Category.ROAD, 2);
        world.calendars().save(SomeCalendars.weekdays(Category.MAINTENANCE, 2));
        world.calendars().save(road);
        var changed = new Calendar(
                at(Category.MAINTENANCE),
                Duration.ofMinutes(30),
                5,
                List.of(new Opening(DayOfWeek.SUNDAY, LocalTime.of(10, 0), LocalTime.of(11, 0))),
                Set.of(LocalDate.of(2026, 12, 24)));

        world.calendars().save(changed);

        assertThat(world.calendars().all()).containsExactlyInAnyOrder(changed, road);
    }

    @Test
    void keeps_the_calendars_of_each_dealership_apart() {
        for (var dealer : List.of("montreuil", "versailles", "meaux")) {
            for (var category : Category.values()) {
                var id = new CalendarId(new DealerId(dealer), category);
                world.calendars()
                        .save(SomeCalendars.weekdays(
                                id, dealer.length() + category.wireName().length()));
            }
        }

        assertThat(world.calendars().all()).hasSize(12);
        for (var dealer : List.of("montreuil", "versailles", "meaux")) {
            for (var category : Category.values()) {
                var id = new CalendarId(new DealerId(dealer), category);
                assertThat(world.calendars().find(id).orElseThrow().places())
                        .isEqualTo(dealer.length() + category.wireName().length());
            }
        }
    }

    @Test
    void gives_another_dealership_the_calendars_it_does_not_have() {
        var versailles = new DealerId("versailles");
        var road = SomeCalendars.weekdays(new CalendarId(versailles, Category.ROAD), 7);
        world.calendars().save(road);
        world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
        world.calendars().save(SomeCalendars.weekdays(Category.TRACK, 3));

        world.transactions().run(() -> {
            world.calendars().adopt(DealerId.ONLY, versailles);
            return true;
        });

        assertThat(world.calendars().all())
                .containsExactlyInAnyOrder(
                        road,
                        SomeCalendars.weekdays(new CalendarId(versailles, Category.TRACK), 3),
                        SomeCalendars.weekdays(Category.ROAD, 2));
    }

    @Test
    void remembers_the_dealership_that_somebody_chose() {
        var claire = world.customer("claire");
        assertThat(world.homeDealers().of(claire.id())).isEmpty();

        world.homeDealers().choose(claire.id(), new DealerId("versailles"));
        world.homeDealers().choose(claire.id(), new DealerId("meaux"));
        assertThat(world.homeDealers().of(claire.id())).contains(new DealerId("meaux"));

        world.homeDealers().forget(claire.id());
        assertThat(world.homeDealers().of(claire.id())).isEmpty();
    }

    @Test
    void keeps_one_secret_a_person_for_calendar_programs() {
        var sophie = world.customer("sophie").id();
        var first = new Secret("first").digest();
        var second = new Secret("second").digest();

        world.calendarFeeds().keep(sophie, first);
        assertThat(world.calendarFeeds().owner(first)).contains(sophie);
        world.calendarFeeds().keep(sophie, second);
        assertThat(world.calendarFeeds().owner(first)).isEmpty();
        assertThat(world.calendarFeeds().owner(second)).contains(sophie);
        world.calendarFeeds().forget(sophie);
        assertThat(world.calendarFeeds().owner(second)).isEmpty();
    }

    @Test
    void leaves_what_is_booked_when_a_calendar_is_saved() {
        world.calendars().save(SomeCalendars.weekdays(Category.MAINTENANCE, 1));
        var booked = SomeCalendars.appointment(world, Category.MAINTENANCE, world.customer("claire"), 24);
        world.appointments().book(booked, 1);

        world.calendars().save(new Calendar(at(Category.MAINTENANCE), Duration.ofMinutes(90), 1, List.of(), Set.of()));

        assertThat(world.appointments().find(booked.id())).contains(booked);
    }

    @Test
    void loses_no_change_of_those_who_lock_first() {
        var calendar = SomeCalendars.weekdays(Category.ROAD, 1);
        world.calendars().save(calendar);

        Race.of(
                16,
                i -> world.transactions().run(() -> {
                    var locked = world.calendars().lock(at(Category.ROAD)).orElseThrow();
                    world.calendars().save(SomeCalendars.weekdays(Category.ROAD, locked.places() + 1));
                    return true;
                }));

        assertThat(world.calendars().find(at(Category.ROAD)).orElseThrow().places())
                .isEqualTo(17);
    }
}
