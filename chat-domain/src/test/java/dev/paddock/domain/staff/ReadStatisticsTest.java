package dev.paddock.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Checked;
import dev.paddock.domain.InMemoryWorld;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.advice.Showroom;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.staff.Figures.Hour;
import dev.paddock.domain.staff.Figures.Occupancy;
import dev.paddock.domain.staff.Figures.Waits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadStatisticsTest {
    private final InMemoryWorld world = new InMemoryWorld();
    private final Showroom showroom = new Showroom(world);
    private final ReadStatistics readStatistics = showroom.shop.staff().readStatistics();
    private final Account marc = showroom.opens(world.advisor("marc"), 20);
    private int customers;

    @Nested
    class Without_anything_to_count {
        @Test
        void are_all_zero() {
            var today = readStatistics.of(Range.TODAY);

            assertThat(today.waits()).isEqualTo(new Waits(0, Duration.ZERO, Duration.ZERO));
            assertThat(today.hours()).isEmpty();
            assertThat(today.chats()).isZero();
            assertThat(today.messagesPerMinute()).isZero();
            assertThat(today.appointments())
                    .containsExactly(
                            new Occupancy(Category.MAINTENANCE, 0, 0),
                            new Occupancy(Category.ROAD, 0, 0),
                            new Occupancy(Category.OFFROAD, 0, 0),
                            new Occupancy(Category.TRACK, 0, 0));
        }
    }

    @Nested
    class The_days_counted {
        @ParameterizedTest
        @CsvSource({
            "TODAY, 2026-11-22T23:00:00Z, 2026-11-23T23:00:00Z",
            "WEEK,  2026-11-22T23:00:00Z, 2026-11-29T23:00:00Z",
            "MONTH, 2026-10-31T23:00:00Z, 2026-11-30T23:00:00Z",
        })
        void begin_and_end_at_midnight_at_the_dealership(Range range, Instant from, Instant until) {
            assertThat(readStatistics.of(range))
                    .extracting(Figures::from, Figures::until)
                    .containsExactly(from, until);
        }

        @ParameterizedTest
        @CsvSource({
            "TODAY, 2026-10-25, 2026-10-26",
            "WEEK,  2026-10-19, 2026-10-26",
            "MONTH, 2026-10-01, 2026-11-01",
        })
        void are_whole_ones_when_the_clocks_change(Range range, LocalDate first, LocalDate next) {
            world.clock().set(Instant.parse("2026-10-25T12:00:00Z")); // a Sunday of 25 hours

            assertThat(readStatistics.of(range))
                    .extracting(Figures::from, Figures::until)
                    .containsExactly(midnight(first), midnight(next));
        }

        @Test
        void leave_out_what_happened_before() {
            world.clock().set(Instant.parse("2026-11-22T22:59:00Z"));
            accept(Duration.ofSeconds(10));
            world.clock().set(Instant.parse("2026-11-23T11:00:00Z"));
            accept(Duration.ofSeconds(20));

            assertThat(readStatistics.of(Range.TODAY).waits().count()).isEqualTo(1);
            assertThat(readStatistics.of(Range.TODAY).chats()).isEqualTo(1);
            assertThat(readStatistics.of(Range.MONTH).waits().count()).isEqualTo(2);
        }

        private static Instant midnight(LocalDate day) {
            return day.atStartOfDay(Showroom.PARIS).toInstant();
        }

        @Test
        void are_asked_for_by_name() {
            assertThat(Range.parse("week").orThrow()).isEqualTo(Range.WEEK);
            assertThat(Range.parse("WEEK")).isInstanceOf(Checked.Invalid.class);
            assertThat(Range.parse("year")).isInstanceOf(Checked.Invalid.class);
        }
    }

    @Nested
    class Waits_of_customers {
        @Test
        void are_told_by_median_and_ninetieth_percentile_as_somebody_really_waited() {
            IntStream.rangeClosed(1, 10).map(i -> 11 - i).forEach(i -> accept(Duration.ofSeconds(10L * i)));

            assertThat(readStatistics.of(Range.TODAY).waits())
                    .isEqualTo(new Waits(10, Duration.ofSeconds(50), Duration.ofSeconds(90)));
        }

        @Test
        void of_one_are_what_that_one_waited() {
            accept(Duration.ofSeconds(42));

            assertThat(readStatistics.of(Range.TODAY).waits())
                    .isEqualTo(new Waits(1, Duration.ofSeconds(42), Duration.ofSeconds(42)));
        }

        @Test
        void are_told_by_the_hour_they_were_accepted_in_at_the_dealership() {
            accept(Duration.ofSeconds(10));
            world.clock().set(Instant.parse("2026-11-23T14:30:00Z"));
            accept(Duration.ofSeconds(30));
            accept(Duration.ofSeconds(50));

            assertThat(readStatistics.of(Range.TODAY).hours())
                    .containsExactly(
                            new Hour(12, new Waits(1, Duration.ofSeconds(10), Duration.ofSeconds(10))),
                            new Hour(15, new Waits(2, Duration.ofSeconds(30), Duration.ofSeconds(50))));
        }

        @Test
        void leave_out_who_was_refused() {
            showroom.decideRequest.refuse(
                    showroom.asks(world.customer("claire")).id(), marc.person(), null);

            assertThat(readStatistics.of(Range.TODAY).waits().count()).isZero();
        }
    }

    @Test
    void count_the_messages_of_the_last_minute() {
        var room = world.room("Atelier", 5);
        world.post(room, marc, "early");
        world.clock().advance(Duration.ofMinutes(2));
        IntStream.range(0, 25).forEach(i -> world.post(room, marc, "message-" + i));
        world.clock().advance(Duration.ofSeconds(59));
        assertThat(readStatistics.of(Range.TODAY).messagesPerMinute()).isEqualTo(25);

        world.clock().advance(Duration.ofSeconds(2));

        assertThat(readStatistics.of(Range.TODAY).messagesPerMinute()).isZero();
    }

    @Test
    void say_what_it_had_come_to_a_week_before_at_this_hour() {
        world.clock().set(Instant.parse("2026-11-16T09:00:00Z"));
        accept(Duration.ofSeconds(40));
        world.clock().set(Instant.parse("2026-11-16T12:00:00Z"));
        accept(Duration.ofSeconds(90)); // later than now
        world.clock().set(Instant.parse("2026-11-23T11:00:00Z"));

        var before = readStatistics.of(Range.TODAY).before();

        assertThat(before.chats()).isEqualTo(1);
        assertThat(before.waits()).isEqualTo(new Waits(1, Duration.ofSeconds(40), Duration.ofSeconds(40)));
        assertThat(readStatistics.of(Range.WEEK).before().chats()).isEqualTo(1);
        assertThat(readStatistics.of(Range.MONTH).before().chats()).isZero();
    }

    @Nested
    class Calendars {
        private final Account claire = world.customer("claire");

        @ParameterizedTest
        @CsvSource({"TODAY, 6", "WEEK, 30", "MONTH, 126"})
        void give_the_places_of_their_opening_hours(Range range, int places) {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));

            assertThat(readStatistics.of(range).appointments()).contains(new Occupancy(Category.ROAD, 0, places));
        }

        @Test
        void are_as_full_as_what_is_booked_ahead_included_cancelled_ones_not() {
            world.calendars().save(SomeCalendars.weekdays(Category.ROAD, 2));
            world.appointments().book(SomeCalendars.appointment(world, Category.ROAD, claire, 1), 2);
            world.appointments().book(SomeCalendars.appointment(world, Category.ROAD, claire, 24), 2);
            var cancelled = SomeCalendars.appointment(world, Category.ROAD, claire, 25);
            world.appointments().book(cancelled, 2);
            world.appointments().cancel(cancelled.id(), world.clock().instant());
            world.appointments().book(SomeCalendars.appointment(world, Category.TRACK, claire, 24), 2);

            assertThat(readStatistics.of(Range.TODAY).appointments()).contains(new Occupancy(Category.ROAD, 1, 6));
            assertThat(readStatistics.of(Range.WEEK).appointments())
                    .contains(new Occupancy(Category.ROAD, 2, 30), new Occupancy(Category.TRACK, 1, 0));
        }
    }

    /** A customer who asked at this moment less {@code wait} is accepted now, and the talk is over. */
    private void accept(Duration wait) {
        var now = world.clock().instant();
        world.clock().set(now.minus(wait));
        var asked = showroom.asks(world.customer("customer-" + customers++));
        world.clock().set(now);
        showroom.endTalk.end(showroom.accepts(marc, asked).talk(), marc.id());
        world.clock().advance(Duration.ofSeconds(1));
    }
}
