package dev.paddock.chatbot.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingFuzzTest {
    /** For each seed; more where there is time, by {@code -Dpaddock.fuzz.texts=…}. */
    private static final int TEXTS = Integer.getInteger("paddock.fuzz.texts", 800);

    private static final CountReader COUNTS = new CountReader(Set.of("km"));
    private static final ChoiceReader YES_NO = new ChoiceReader(Map.of("oui", 0, "non", 1), 2, 0, 1);
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
    void whatever_is_typed_is_read_in_one_way_and_breaks_nothing(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < TEXTS; i++) {
            var text = random.nextInt(4) > 0 ? pieces(random) : letters(random);
            var typed = Typed.of(text);
            if (typed == null) {
                assertThat(text.length()).isGreaterThan(Typed.LONGEST);
                continue;
            }
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                readsTheSameTwice(typed, language);
            }
        }
    }

    private static void readsTheSameTwice(Typed typed, Locale language) {
        var dates = new DateReader(language, TODAY, LocalDate.of(1899, 1, 1), TODAY.plusYears(1), null);
        assertThat(dates.read(typed)).as(typed.text()).isEqualTo(dates.read(typed));
        assertThat(YearReader.read(typed, language, TODAY.getYear()))
                .as(typed.text())
                .isEqualTo(YearReader.read(typed, language, TODAY.getYear()));
        assertThat(COUNTS.read(typed, language)).as(typed.text()).isEqualTo(COUNTS.read(typed, language));
        var slots = new SlotReader(
                List.of(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant()), ZoneOffset.UTC, TODAY, language);
        assertThat(slots.read(typed)).as(typed.text()).isEqualTo(slots.read(typed));
        assertThat(YES_NO.read(typed, language)).as(typed.text()).isEqualTo(YES_NO.read(typed, language));
        Commands.read(typed, language);
        Commands.correction(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "aa ", "1/", "il y a ", "deux ", "ou ", "-", "'", "cent mille ", "n'", "e\u0301"})
    void takes_no_longer_for_a_long_text_than_its_length_warrants(String piece) {
        var typed = Objects.requireNonNull(Typed.of(piece.repeat(Typed.LONGEST / piece.length())));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 50; i++) {
                readsTheSameTwice(typed, Locale.FRENCH);
            }
        });
        assertThat(Typed.of(piece.repeat(4_000 / piece.length()))).isNull();
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
