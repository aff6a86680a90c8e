package dev.paddock.domain.appointment;

import static dev.paddock.domain.appointment.SomeCalendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paddock.domain.Checked;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Nested
    class Values {
        @ParameterizedTest
        @CsvSource({"5, 1", "480, 50", "60, 2"})
        void that_are_allowed(long minutes, long places) {
            assertThat(of(minutes, places, List.of())).isInstanceOf(Checked.Valid.class);
        }

        @ParameterizedTest
        @CsvSource({"4, 1", "481, 1", "0, 1", "-60, 1", "60, 0", "60, 51", "60, -1", "4294967356, 1", "60, 4294967297"})
        void that_are_not(long minutes, long places) {
            assertThat(of(minutes, places, List.of())).isInstanceOf(Checked.Invalid.class);
        }

        @Test
        void of_openings_that_overlap_are_refused_in_whatever_order() {
            var morning = opening(DayOfWeek.MONDAY, "09:00", "12:00");
            var noon = opening(DayOfWeek.MONDAY, "11:00", "13:00");

            assertThat(of(60, 1, List.of(morning, noon)))
                    .isEqualTo(Checked.invalidValue("openings", "Openings of one day must not overlap."));
            assertThat(of(60, 1, List.of(noon, morning))).isInstanceOf(Checked.Invalid.class);
            assertThat(of(60, 1, List.of(morning, morning))).isInstanceOf(Checked.Invalid.class);
        }

        @Test
        void of_too_many_openings_or_closed_days_are_refused() {
            var days =
                    IntStream.range(0, 401).mapToObj(LocalDate.EPOCH::plusDays).collect(Collectors.toSet());

            assertThat(Calendar.of(at(Category.ROAD), 60, 1, List.of(), days, BookingWindow.USUAL))
                    .isInstanceOf(Checked.Invalid.class);
            assertThat(of(60, 1, Collections.nCopies(71, opening(DayOfWeek.MONDAY, "09:00", "12:00"))))
                    .isInstanceOf(Checked.Invalid.class);
        }

        @Test
        void can_not_be_put_together_past_the_rules() {
            assertThatIllegalArgumentException().isThrownBy(() -> calendar(Duration.ZERO));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar(Duration.ofSeconds(90 * 60 + 1)));
            assertThatIllegalArgumentException().isThrownBy(() -> calendar(Duration.ofMinutes(481)));
        }

        @Test
        void are_equal_in_whatever_order_the_openings_come() {
            var morning = opening(DayOfWeek.MONDAY, "09:00", "12:00");
            var later = opening(DayOfWeek.TUESDAY, "09:00", "12:00");

            assertThat(of(60, 1, List.of(later, morning))).isEqualTo(of(60, 1, List.of(morning, later)));
        }

        private Calendar calendar(Duration slotLength) {
            return new Calendar(at(Category.ROAD), slotLength, 1, List.of(), Set.of());
        }
    }

    @Nested
    class In_an_ordinary_week {
        private final IsoWeek week = IsoWeek.parse("2026-W48").orThrow();

        @Test
        void slots_follow_each_other_from_the_opening_on() {
            assertThat(starts(60, week, opening(DayOfWeek.MONDAY, "09:00", "12:00")))
                    .containsExactly("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z");
        }

        @Test
        void a_slot_that_would_end_after_closing_is_none() {
            assertThat(starts(50, week, opening(DayOfWeek.MONDAY, "09:00", "10:40")))
                    .containsExactly("2026-11-23T08:00:00Z", "2026-11-23T08:50:00Z");
            assertThat(starts(50, week, opening(DayOfWeek.MONDAY, "09:00", "10:39")))
                    .containsExactly("2026-11-23T08:00:00Z");
            assertThat(starts(60, week, opening(DayOfWeek.MONDAY, "09:00", "09:59")))
                    .isEmpty();
        }

        @Test
        void slots_come_in_order_of_time_whatever_that_of_the_openings() {
            assertThat(starts(
                            60,
                            week,
                            opening(DayOfWeek.SUNDAY, "10:00", "11:00"),
                            opening(DayOfWeek.MONDAY, "14:00", "15:00"),
                            opening(DayOfWeek.MONDAY, "09:00", "10:00")))
                    .containsExactly("2026-11-23T08:00:00Z", "2026-11-23T13:00:00Z", "2026-11-29T09:00:00Z");
        }

        @Test
        void a_closed_day_has_none() {
            var calendar = new Calendar(
                    at(Category.ROAD),
                    Duration.ofHours(1),
                    1,
                    SomeCalendars.mornings(),
                    Set.of(LocalDate.of(2026, 11, 25)));

            assertThat(calendar.slots(week, PARIS))
                    .hasSize(12)
                    .noneMatch(slot -> slot.start().toString().startsWith("2026-11-25"));
        }

        @Test
        void a_week_across_the_years_has_slots_on_both_sides() {
            assertThat(starts(
                            60,
                            IsoWeek.parse("2026-W53").orThrow(),
                            opening(DayOfWeek.THURSDAY, "09:00", "10:00"),
                            opening(DayOfWeek.FRIDAY, "09:00", "10:00")))
                    .containsExactly("2026-12-31T08:00:00Z", "2027-01-01T08:00:00Z");
        }
    }

    @Nested
    class On_the_day_the_clocks_go_forward {
        private final IsoWeek week = IsoWeek.of(LocalDate.of(2027, 3, 28));

        @Test
        void the_hour_they_skip_has_no_slot() {
            assertThat(starts(30, week, opening(DayOfWeek.SUNDAY, "01:00", "04:00")))
                    .containsExactly(
                            "2027-03-28T00:00:00Z",
                            "2027-03-28T00:30:00Z",
                            "2027-03-28T01:00:00Z",
                            "2027-03-28T01:30:00Z");
        }

        @Test
        void hours_that_do_not_exist_have_none() {
            assertThat(starts(30, week, opening(DayOfWeek.SUNDAY, "02:00", "03:00")))
                    .isEmpty();
            assertThat(starts(30, week, opening(DayOfWeek.SUNDAY, "02:00", "02:30")))
                    .isEmpty();
            assertThat(starts(15, week, opening(DayOfWeek.SUNDAY, "02:15", "02:45")))
                    .isEmpty();
        }

        @Test
        void an_opening_that_begins_in_them_begins_when_they_are_over() {
            assertThat(starts(30, week, opening(DayOfWeek.SUNDAY, "02:30", "04:00")))
                    .containsExactly("2027-03-28T01:00:00Z", "2027-03-28T01:30:00Z");
        }

        @Test
        void business_hours_are_an_hour_earlier_than_the_day_before() {
            assertThat(starts(
                            60,
                            week,
                            opening(DayOfWeek.SATURDAY, "09:00", "10:00"),
                            opening(DayOfWeek.SUNDAY, "09:00", "10:00")))
                    .containsExactly("2027-03-27T08:00:00Z", "2027-03-28T07:00:00Z");
        }
    }

    @Nested
    class On_the_day_the_clocks_go_back {
        private final IsoWeek week = IsoWeek.of(LocalDate.of(2026, 10, 25));

        @Test
        void the_hour_they_repeat_has_its_slots_both_times_and_none_twice() {
            assertThat(starts(30, week, opening(DayOfWeek.SUNDAY, "02:00", "03:00")))
                    .containsExactly(
                            "2026-10-25T00:00:00Z",
                            "2026-10-25T00:30:00Z",
                            "2026-10-25T01:00:00Z",
                            "2026-10-25T01:30:00Z");
        }

        @Test
        void slots_keep_their_full_length_across_the_change() {
            var calendar = of(90, 1, List.of(opening(DayOfWeek.SUNDAY, "01:00", "04:00")))
                    .orThrow();

            assertThat(calendar.slots(week, PARIS))
                    .containsExactly(
                            new SlotTime(Instant.parse("2026-10-24T23:00:00Z"), Instant.parse("2026-10-25T00:30:00Z")),
                            new SlotTime(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T02:00:00Z")));
        }

        @Test
        void two_openings_side_by_side_share_no_time() {
            var calendar = of(
                            15,
                            1,
                            List.of(
                                    opening(DayOfWeek.SUNDAY, "01:00", "02:30"),
                                    opening(DayOfWeek.SUNDAY, "02:30", "04:00")))
                    .orThrow();
            var slots = calendar.slots(week, PARIS);

            assertThat(slots).doesNotHaveDuplicates().hasSize(16);
            for (int i = 1; i < slots.size(); i++) {
                assertThat(slots.get(i - 1).overlaps(slots.get(i))).isFalse();
            }
        }
    }

    private static Checked<Calendar> of(long minutes, long places, List<Opening> openings) {
        return Calendar.of(at(Category.ROAD), minutes, places, openings, Set.of(), BookingWindow.USUAL);
    }

    private static Opening opening(DayOfWeek day, String from, String to) {
        return new Opening(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static List<String> starts(long minutes, IsoWeek week, Opening... openings) {
        return of(minutes, 1, List.of(openings)).orThrow().slots(week, PARIS).stream()
                .map(slot -> slot.start().toString())
                .toList();
    }
}
