package dev.paddock.chatbot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingFuzzTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String[] PIECES = {
        "23",
        "11",
        "2026",
        "0",
        "29",
        "février",
        "feb",
        "31",
        "99999999999999999999",
        "il y a",
        "ago",
        "mois",
        "months",
        "ans",
        "hier",
        "demain",
        "lundi",
        "monday",
        "last",
        "dernier",
        "-",
        "/",
        ".",
        " ",
        "1er",
        "3rd",
        "vingt",
        "trois",
        "five",
        "année",
        "week",
        "environ",
        "about",
        "mille",
        "k",
        "km",
        "٣",
        "𝟚",
        "\u202e",
        "é",
        "é",
        "\ud800",
        "ﬁ",
        "½",
        "²",
        "'",
        ",",
        "2147483648",
        "9".repeat(40)
    };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_is_typed_for_a_day_a_number_or_a_year_it_is_one_or_none(long seed) {
        var random = new SplittableRandom(seed);
        var reader = new DateReader(TODAY, LocalDate.of(1899, 1, 1), TODAY.plusYears(1));
        for (int i = 0; i < 10_000; i++) {
            var text = random.nextInt(4) > 0 ? pieces(random) : letters(random);
            var typed = Typed.of(text);
            if (typed == null) {
                assertThat(text.length()).isGreaterThan(Typed.LONGEST);
                continue;
            }
            var reading = reader.read(typed);
            assertThat(reading.day() != null && reading.isImpossible()).as(text).isFalse();
            assertThat(reader.read(typed)).as("the same twice").isEqualTo(reading);
            Numbers.whole(typed, Set.of("km")).ifPresent(n -> assertThat(n).isNotEqualTo(Long.MIN_VALUE));
            Numbers.year(typed.text());
            Numbers.ordinal(typed.text());
        }
    }

    private static String pieces(SplittableRandom random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(1, 8); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) > 0 ? " " : "");
        }
        return text.toString();
    }

    private static String letters(SplittableRandom random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(420); n > 0; n--) {
            text.append((char) (random.nextInt(8) > 0 ? random.nextInt(0x20, 0x180) : random.nextInt(0x10000)));
        }
        return text.toString();
    }
}
