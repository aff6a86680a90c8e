package dev.paddock.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotAnswersTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Slots SLOTS = slots(
            "2026-11-24T16:00:00Z",
            "2026-11-25T07:30:00Z",
            "2026-11-25T13:00:00Z",
            "2026-11-25T13:30:00Z",
            "2026-11-26T13:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24T16:00:00Z|1",
                "2026-11-24T16:00:00.000Z|1",
                "le premier|1",
                "le dernier|5",
                "the second one|2",
                "2026-11-24|1",
                "mercredi à 14 heures trente|4",
                "jeudi après-midi|5",
                "mardi 24 novembre à 17 h|1",
                "Tuesday 24 November at 17:00|1",
                "mardi|1",
                "mardi 17h|1",
                "tue 24|1",
                "mercredi 14h|3",
                "mercredi 14h30|4",
                "mercredi 25 novembre 14 h 30|4",
                "wednesday 14:30|4",
                "8h30|2",
                "8:30|2",
                "08:30|2",
                "jeudi|5",
                "17 h|1"
            })
    void reads_a_slot_by_value_number_or_part_of_its_label(String typed, int which) {
        assertThat(read(SLOTS, typed)).isEqualTo(SLOTS.starts().get(which - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mercredi",
                "25",
                "14 h 30",
                "novembre",
                "n'importe quand",
                "après 14 h",
                "mercredi ou jeudi 14 h 30"
            })
    void asks_which_when_more_than_one_fits(String typed) {
        Object read = read(SLOTS, typed);
        assertThat(read).asString().startsWith("either ").contains("2026-11-25T13:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T16:30:00Z",
                "2027-11-24T16:00:00Z",
                "2026-11-24T16:00:00",
                "pas mardi",
                "mardi 25 novembre",
                "aucun",
                "+1000000000-12-31T23:59:59Z",
                "Z",
                "0",
                "6",
                "samedi",
                "vendredi 14 h",
                "",
                "99999999999999999999Z"
            })
    void asks_again_when_the_slot_is_not_on_offer(String typed) {
        assertThat(read(SLOTS, typed)).asString().startsWith("chatbot.");
    }

    @Nested
    class When_the_clocks_change {
        /** On 25 October 2026 the hour from two to three comes twice in Paris. */
        private final Slots autumn =
                slots("2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z");

        /** On 28 March 2027 there is no hour from two to three in Paris. */
        private final Slots spring = slots("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z", "2027-03-28T13:00:00Z");

        @Test
        void tells_the_hour_that_comes_twice_apart_by_its_offset() {
            assertThat(labels(autumn, Locale.FRENCH))
                    .containsExactly(
                            "dimanche 25 octobre à 1\u00A0h\u00A030",
                            "dimanche 25 octobre à 2\u00A0h\u00A030 (UTC+2)",
                            "dimanche 25 octobre à 2\u00A0h\u00A030 (UTC+1)",
                            "dimanche 25 octobre à 3\u00A0h\u00A030");
            assertThat(labels(autumn, Locale.ENGLISH)).contains("Sunday 25 October at 02:30 (UTC+1)");
        }

        @Test
        void asks_which_of_the_two_hours_is_meant() {
            assertThat(read(autumn, "2 h 30")).isEqualTo("either 2026-10-25T00:30:00Z|2026-10-25T01:30:00Z");
            assertThat(read(autumn, "dimanche 25 octobre à 2 h 30 (UTC+1)"))
                    .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
            assertThat(read(autumn, "1 h 30")).isEqualTo(Instant.parse("2026-10-24T23:30:00Z"));
        }

        @Test
        void skips_the_hour_that_does_not_come() {
            assertThat(labels(spring, Locale.FRENCH))
                    .containsExactly(
                            "dimanche 28 mars à 1\u00A0h\u00A030",
                            "dimanche 28 mars à 3\u00A0h\u00A030",
                            "dimanche 28 mars à 15\u00A0h");
        }
    }

    @Nested
    class Offers {
        @Test
        void are_sorted_and_without_repeats() {
            assertThat(slots("2026-11-25T07:30:00Z", "2026-11-24T16:00:00Z", "2026-11-25T07:30:00Z")
                            .starts())
                    .containsExactly(Instant.parse("2026-11-24T16:00:00Z"), Instant.parse("2026-11-25T07:30:00Z"));
        }

        @Test
        void hold_one_slot_at_least_and_a_week_of_short_ones_at_most() {
            assertThatIllegalArgumentException().isThrownBy(() -> Slots.of(PARIS, List.of()));
            List<Instant> many = LongStream.range(0, Slots.MOST)
                    .mapToObj(i -> Instant.ofEpochSecond(1_795_000_000 + i * 300))
                    .toList();
            assertThat(Slots.decode(Slots.of(PARIS, many).encode()).starts()).isEqualTo(many);
            List<Instant> tooMany = LongStream.rangeClosed(0, Slots.MOST)
                    .mapToObj(Instant::ofEpochSecond)
                    .toList();
            assertThatIllegalArgumentException().isThrownBy(() -> Slots.of(PARIS, tooMany));
        }

        @Test
        void start_on_whole_seconds() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Slots.of(PARIS, List.of(Instant.parse("2026-11-24T16:00:00.5Z"))));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "Europe/Paris",
                    "Europe/Paris,",
                    "Nowhere/Here,tp26s0",
                    "Europe/Paris,!",
                    "Europe/Paris,zzzzzzzzzzzzz"
                })
        void are_not_read_from_anything_else(String text) {
            assertThatIllegalArgumentException().isThrownBy(() -> Slots.decode(text));
        }
    }

    private static Slots slots(String... starts) {
        return Slots.of(PARIS, List.of(starts).stream().map(Instant::parse).toList());
    }

    private static Object read(Slots slots, String typed) {
        return Reading.read(Field.slot("slot", answers -> slots), typed);
    }

    private static List<String> labels(Slots slots, Locale locale) {
        Phrasebook phrasebook = Reading.texts(Map.of(), Map.of()).in(locale);
        return slots.options().stream()
                .map(option -> phrasebook.say(option.label()))
                .toList();
    }
}
