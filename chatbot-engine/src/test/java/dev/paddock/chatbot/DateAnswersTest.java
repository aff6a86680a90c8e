package dev.paddock.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is Sunday 22 November 2026. */
class DateAnswersTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final Field<LocalDate> DAY = Field.date("day", Limit.of(FIRST), Limit.today());
    private static final Field<LastTime> LAST = Field.lastTime("last", Limit.of(FIRST), Limit.today());
    private static final Texts TEXTS = Reading.texts(
            Map.of("last.never", "Jamais", "last.never.also", "pas encore"),
            Map.of("last.never", "Never", "last.never.also", "not yet"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-11-23|2025-11-23",
                "2025/11/23|2025-11-23",
                "23/11/2025|2025-11-23",
                "23-11-2025|2025-11-23",
                "23.11.2025|2025-11-23",
                "23 11 2025|2025-11-23",
                "3/4/2025|2025-04-03",
                "23/11/25|2025-11-23",
                "23 novembre 2025|2025-11-23",
                "le 23 novembre 2025|2025-11-23",
                "dimanche 23 novembre 2025|2025-11-23",
                "23 nov. 2025|2025-11-23",
                "23 NOVEMBRE 2025|2025-11-23",
                "1er mars 2025|2025-03-01",
                "1ER MARS 2025|2025-03-01",
                "8 août 2025|2025-08-08",
                "8 aout 2025|2025-08-08",
                "8 aou\u0302t 2025|2025-08-08",
                "14 févr. 2025|2025-02-14",
                "14 juil 2025|2025-07-14",
                "November 23, 2025|2025-11-23",
                "november 23 2025|2025-11-23",
                "november 23rd 2025|2025-11-23",
                "the 1st of March 2025|2025-03-01",
                "2nd may 2025|2025-05-02",
                "29/02/2024|2024-02-29",
                "29 février 2024|2024-02-29",
                "٢٣/١١/٢٠٢٥|2025-11-23"
            })
    void reads_dates_in_figures_and_words(String typed, LocalDate expected) {
        assertThat(Reading.read(DAY, typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aujourd'hui|2026-11-22",
                "Aujourd’hui|2026-11-22",
                "today|2026-11-22",
                "hier|2026-11-21",
                "Yesterday|2026-11-21",
                "avant-hier|2026-11-20",
                "il y a 3 mois|2026-08-22",
                "Il y a trois mois|2026-08-22",
                "3 months ago|2026-08-22",
                "three months ago|2026-08-22",
                "il y a un an|2025-11-22",
                "a year ago|2025-11-22",
                "il y a une semaine|2026-11-15",
                "2 weeks ago|2026-11-08",
                "il y a 10 jours|2026-11-12",
                "la semaine dernière|2026-11-15",
                "last week|2026-11-15"
            })
    void reads_dates_told_from_today(String typed, LocalDate expected) {
        assertThat(Reading.read(DAY, typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "23 nov., 2025-11-23",
        "22 nov., 2026-11-22",
        "1/3, 2026-03-01",
        "31 décembre, 2025-12-31",
        "january 5th, 2026-01-05",
        "29 février, 2024-02-29"
    })
    void takes_the_nearest_accepted_year_for_a_day_without_one(String typed, LocalDate expected) {
        assertThat(Reading.read(DAY, typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 23 nov., 2025-11-23",
        "2026-12-31, 1er janvier, 2026-01-01",
        "2028-03-01, 29/02, 2028-02-29"
    })
    void takes_the_nearest_year_across_a_new_year(LocalDate today, String typed, LocalDate expected) {
        assertThat(Reading.read(DAY, typed, TEXTS, today)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, il y a un an, 2023-02-28",
        "2026-03-31, il y a 1 mois, 2026-02-28",
        "2026-01-01, hier, 2025-12-31"
    })
    void counts_back_over_short_months_and_leap_years(LocalDate today, String typed, LocalDate expected) {
        assertThat(Reading.read(DAY, typed, TEXTS, today)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "29/02/2025",
                "29 février 2026",
                "2025-13-01",
                "11/23/2025",
                "00/01/2025",
                "32 mars 2025"
            })
    void says_so_when_there_is_no_such_day(String typed) {
        assertThat(Reading.read(DAY, typed)).isEqualTo("chatbot.no-such-day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-12-31",
                "31/12/2017",
                "il y a 10 ans",
                "il y a 9999 ans",
                "1/1/1970",
                "23/11/98",
                "23/11/28"
            })
    void says_so_when_a_date_is_too_early(String typed) {
        assertThat(Reading.read(DAY, typed)).isEqualTo("chatbot.date-too-early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "demain", "tomorrow", "1er janvier 2027", "9999-12-31"})
    void says_so_when_a_date_is_too_late(String typed) {
        assertThat(Reading.read(DAY, typed)).isEqualTo("chatbot.date-too-late");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "...",
                "bientôt",
                "2025",
                "novembre",
                "jui 2025",
                "23",
                "12:30",
                "-23/11/2025",
                "2025-11-23T10:00:00Z",
                "23 nov mars 2025",
                "20251123",
                "23/11/2025 ou 24/11/2025",
                "il y a",
                "il y a trois",
                "il y a 3 lunes",
                "ago",
                "months ago",
                "il y a 123456 jours",
                "23//11//202500",
                "1 2 3 4",
                "23/11/5",
                "mar. 24 nov.",
                "jamais",
                "月曜日",
                "1 1 1 1 1 1 1 1 1 1 1 1 1 1"
            })
    void asks_again_when_it_is_no_date(String typed) {
        assertThat(Reading.read(DAY, typed)).isInstanceOf(String.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mars 2025|part 2025-03|",
                "March 2025|part 2025-03|",
                "novembre|part 2026-11|",
                "2025|part 2025|",
                "le mois dernier|part 2026-10|",
                "last year|part 2025|",
                "l’année dernière|part 2025|",
                "environ 2 mois|part 2026-09|",
                "il y a plus d'un an|part before:2025-11-22|",
                "moins de 6 mois|part after:2026-05-22|",
                "23/11/2025 ou 24/11/2025|either 2025-11-23|2025-11-24",
                "mar. 24 nov.|either 2025-11-24|",
                "lundi 23 novembre 2025|either 2025-11-23|",
                "23|either 2026-10-23|"
            })
    void asks_for_the_rest_or_which_is_meant(String typed, String one, @Nullable String other) {
        assertThat(Reading.read(DAY, typed)).isEqualTo(other == null ? one : one + "|" + other);
    }

    @ParameterizedTest
    @CsvSource({"en, 3/4/2025, either 2025-04-03|2025-03-04", "fr, 3/4/2025, 2025-04-03", "en, 13/4/2025, 2025-04-13"})
    void puts_the_day_or_the_month_first_as_the_language_does(String language, String typed, String expected) {
        assertThat(Reading.read(DAY, typed, TEXTS, Reading.TODAY, Locale.forLanguageTag(language)))
                .hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 400})
    void copes_with_long_input(int length) {
        assertThat(Reading.read(DAY, "il y a ".repeat(length / 7))).isInstanceOf(String.class);
        assertThat(Reading.read(DAY, "9".repeat(length))).isInstanceOf(String.class);
        assertThat(Reading.read(DAY, "1/".repeat(length / 2))).isInstanceOf(String.class);
    }

    @Nested
    class Where_never_is_an_answer_too {
        @ParameterizedTest
        @ValueSource(strings = {"never", "Jamais", "JAMAIS !", "Never.", "pas encore", "not yet"})
        void reads_never_in_either_language(String typed) {
            assertThat(Reading.read(LAST, typed, TEXTS, Reading.TODAY)).isEqualTo(LastTime.NEVER);
        }

        @Test
        void reads_dates_as_ever() {
            assertThat(Reading.read(LAST, "hier", TEXTS, Reading.TODAY))
                    .isEqualTo(LastTime.on(LocalDate.of(2026, 11, 21)));
        }

        @Test
        void has_never_longer_ago_than_any_day() {
            assertThat(LastTime.NEVER.isBefore(LocalDate.MIN)).isTrue();
            assertThat(LastTime.on(FIRST).isBefore(FIRST)).isFalse();
            assertThat(LastTime.on(FIRST).isBefore(FIRST.plusDays(1))).isTrue();
        }
    }
}
