package dev.paddock.domain.appointment;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.shop.Shop;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindSlotsTest {
    private static final IsoWeek THIS_WEEK = IsoWeek.parse("2026-W48").orThrow();

    private final InMemoryWorld world = new InMemoryWorld();
    private final Shop shop = world.shop();
    private final Account claire = world.customer("claire");
    private final FindSlots findSlots = shop.appointments().findSlots();

    @Nested
    class The_current_week {
        @ParameterizedTest
        @CsvSource({
            "2026-11-22T22:59:59.999Z, 2026-W47",
            "2026-11-22T23:00:00Z, 2026-W48",
            "2026-11-29T22:59:59.999Z, 2026-W48",
            "2026-12-31T23:30:00Z, 2026-W53",
            "2027-01-03T23:00:00Z, 2027-W01",
            "2027-03-28T21:59:59Z, 2027-W12",
            "2027-03-28T22:00:00Z, 2027-W13"
        })
        void begins_on_monday_at_midnight_at_the_dealership(Instant now, String week) {
            world.clock().set(now);

            assertThat(findSlots.currentWeek()).hasToString(week);
        }
    }

    @Nested
    class With_nothing_booked {
        @BeforeEach
        void open_on_weekdays() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
        }

        @Test
        void offers_what_lies_ahead_with_all_places_free() {
            var free = findSlots.freeIn(at(Category.ROAD), THIS_WEEK);

            assertThat(free).hasSize(12).allMatch(slot -> slot.free() == 2); // Monday's three are over at noon
            assertThat(free.get(0).start()).isEqualTo("2026-11-24T08:00:00Z");
        }

        @Test
        void offers_no_slot_that_has_begun() {
            world.clock().set(Instant.parse("2026-11-23T08:00:00Z"));
            assertThat(findSlots.freeIn(at(Category.ROAD), THIS_WEEK).get(0).start())
                    .isEqualTo("2026-11-23T09:00:00Z");

            world.clock().set(Instant.parse("2026-11-23T07:59:59.999Z"));
            assertThat(findSlots.freeIn(at(Category.ROAD), THIS_WEEK).get(0).start())
                    .isEqualTo("2026-11-23T08:00:00Z");
        }

        @Test
        void offers_nothing_in_weeks_gone_by_and_everything_in_those_to_come() {
            assertThat(findSlots.freeIn(
                            at(Category.ROAD), IsoWeek.parse("2026-W47").orThrow()))
                    .isEmpty();
            assertThat(findSlots.freeIn(at(Category.ROAD), THIS_WEEK.next())).hasSize(15);
        }

        @Test
        void offers_nothing_of_a_category_without_a_calendar() {
            assertThat(findSlots.freeIn(at(Category.TRACK), THIS_WEEK)).isEmpty();
            assertThat(findSlots.firstAfter(at(Category.TRACK), THIS_WEEK)).isEmpty();
        }
    }

    @Nested
    class With_some_booked {
        private final Instant tuesdayAtNine = Instant.parse("2026-11-24T08:00:00Z");

        @BeforeEach
        void open_on_weekdays() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
        }

        @Test
        void counts_the_places_left() {
            book(Category.ROAD, tuesdayAtNine, 60);

            assertThat(findSlots.freeIn(at(Category.ROAD), THIS_WEEK).get(0))
                    .isEqualTo(new Slot(SlotTime.at(tuesdayAtNine, Duration.ofHours(1)), 1));
        }

        @Test
        void leaves_out_what_is_sold_out() {
            book(Category.ROAD, tuesdayAtNine, 60);
            book(Category.ROAD, tuesdayAtNine, 60);

            assertThat(findSlots.freeIn(at(Category.ROAD), THIS_WEEK).get(0).start())
                    .isEqualTo("2026-11-24T09:00:00Z");
        }

        @Test
        void takes_no_notice_of_other_categories_and_of_what_was_cancelled() {
            book(Category.TRACK, tuesdayAtNine, 60);
            world.appointments()
                    .cancel(
                            book(Category.ROAD, tuesdayAtNine, 60).id(),
                            world.clock().instant());

            assertThat(findSlots.freeIn(at(Category.ROAD), THIS_WEEK).get(0).free())
                    .isEqualTo(2);
        }
    }

    @Nested
    class After_the_slots_became_longer {
        private final Instant tuesdayAtNine = Instant.parse("2026-11-24T08:00:00Z");

        @BeforeEach
        void open_for_an_hour_each() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
        }

        @Test
        void counts_two_in_a_row_as_one_place() {
            book(Category.ROAD, tuesdayAtNine, 30);
            book(Category.ROAD, tuesdayAtNine.plusSeconds(1800), 30);

            assertThat(findSlots.freeIn(at(Category.ROAD), THIS_WEEK).get(0).free())
                    .isEqualTo(1);
        }

        @Test
        void counts_two_that_run_together_for_a_moment_as_two() {
            book(Category.ROAD, tuesdayAtNine.minusSeconds(600), 45);
            book(Category.ROAD, tuesdayAtNine.plusSeconds(1800), 45);

            assertThat(freeAt(tuesdayAtNine)).isEqualTo(0);
            assertThat(freeAt(tuesdayAtNine.plusSeconds(3600))).isEqualTo(1);
        }

        private int freeAt(Instant start) {
            var calendar = world.calendars().find(at(Category.ROAD)).orElseThrow();
            return findSlots.startingAt(calendar, start).orElseThrow().free();
        }
    }

    @Nested
    class Looking_for_the_first_free_slot {
        @Test
        void finds_the_first_of_the_weeks_after() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 1));

            assertThat(findSlots
                            .firstAfter(at(Category.ROAD), THIS_WEEK.next())
                            .orElseThrow()
                            .start())
                    .isEqualTo("2026-12-07T08:00:00Z");
        }

        @Test
        void skips_weeks_that_are_sold_out_or_closed() {
            var mondays = List.of(new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0)));
            world.calendars()
                    .save(new Calendar(
                            at(Category.ROAD),
                            Duration.ofHours(1),
                            1,
                            mondays,
                            Set.of(THIS_WEEK.next().monday())));
            book(Category.ROAD, Instant.parse("2026-12-07T08:00:00Z"), 60);

            assertThat(findSlots
                            .firstAfter(at(Category.ROAD), THIS_WEEK)
                            .orElseThrow()
                            .start())
                    .isEqualTo("2026-12-14T08:00:00Z");
        }

        @Test
        void gives_up_after_the_calendar_s_horizon() {
            var mondays = List.of(new Opening(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0)));
            var closed = new HashSet<LocalDate>();
            for (int i = 1; i <= 8; i++) {
                closed.add(THIS_WEEK.monday().plusWeeks(i));
            }
            world.calendars().save(new Calendar(at(Category.ROAD), Duration.ofHours(1), 1, mondays, closed));

            assertThat(findSlots.firstAfter(at(Category.ROAD), THIS_WEEK)).isEmpty();
            world.clock().advance(Duration.ofDays(7));
            assertThat(findSlots.firstAfter(at(Category.ROAD), THIS_WEEK)).isPresent();
        }

        @Test
        void does_not_look_in_a_calendar_that_is_never_open() {
            world.calendars().save(Calendar.neverOpen(at(Category.ROAD)));

            assertThat(findSlots.firstAfter(at(Category.ROAD), THIS_WEEK)).isEmpty();
            assertThat(findSlots.freeIn(at(Category.ROAD), THIS_WEEK)).isEmpty();
        }
    }

    private Appointment book(Category category, Instant start, int minutes) {
        var appointment = new Appointment(
                new AppointmentId(world.ids().next()),
                at(category),
                claire.id(),
                SlotTime.at(start, Duration.ofMinutes(minutes)),
                "Garage",
                Appointment.Status.BOOKED);
        assertThat(world.appointments().book(appointment, 50)).isTrue();
        return appointment;
    }
}
