package dev.paddock.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paddock.domain.Checked;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-W48, 2026-11-23",
        "2026-W01, 2025-12-29",
        "2026-W53, 2026-12-28",
        "2027-W01, 2027-01-04",
        "2027-W52, 2027-12-27",
        "2020-W53, 2020-12-28",
        "2021-W01, 2021-01-04"
    })
    void is_known_by_its_monday(String name, LocalDate monday) {
        assertThat(IsoWeek.parse(name)).isEqualTo(Checked.valid(new IsoWeek(monday)));
        assertThat(new IsoWeek(monday)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-W00",
                "2026-W54",
                "2026-W99",
                "2027-W53",
                "2025-W53",
                "2026-W1",
                "2026W48",
                "2026-w48",
                "26-W48",
                "2026-48",
                "2026-W48 ",
                "-2026-W48",
                "２０２６-W４８"
            })
    void is_nothing_else(String raw) {
        assertThat(IsoWeek.parse(raw)).isInstanceOf(Checked.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-W47",
        "2026-11-23, 2026-W48",
        "2026-11-29, 2026-W48",
        "2026-11-30, 2026-W49",
        "2026-12-31, 2026-W53",
        "2027-01-03, 2026-W53",
        "2027-01-04, 2027-W01",
        "2025-12-29, 2026-W01",
        "2024-12-30, 2025-W01"
    })
    void begins_on_monday_and_ends_on_sunday_across_years(LocalDate day, String name) {
        assertThat(IsoWeek.of(day)).hasToString(name);
    }

    @Test
    void is_followed_by_the_next_across_years() {
        assertThat(IsoWeek.parse("2026-W53").map(IsoWeek::next)).isEqualTo(IsoWeek.parse("2027-W01"));
        assertThat(IsoWeek.parse("2027-W52").map(IsoWeek::next)).isEqualTo(IsoWeek.parse("2028-W01"));
    }

    @Test
    void has_a_sunday() {
        assertThat(IsoWeek.parse("2026-W53").orThrow().sunday()).isEqualTo(LocalDate.of(2027, 1, 3));
    }

    @Test
    void can_not_begin_on_another_day() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IsoWeek(LocalDate.of(2026, 11, 24)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2020, 2026, 2032, 2037})
    void has_a_53rd_in_long_years_alone(int year) {
        assertThat(IsoWeek.parse(year + "-W53")).isInstanceOf(Checked.Valid.class);
        assertThat(IsoWeek.parse((year + 1) + "-W53")).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void categories_are_known_by_their_names_on_the_wire() {
        assertThat(Category.named("maintenance")).contains(Category.MAINTENANCE);
        assertThat(Category.named("offroad")).contains(Category.OFFROAD);
        assertThat(Category.named("MAINTENANCE")).isEqualTo(Optional.empty());
        assertThat(Category.named("")).isEmpty();
    }
}
