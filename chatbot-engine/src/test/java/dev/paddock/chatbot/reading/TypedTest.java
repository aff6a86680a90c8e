package dev.paddock.chatbot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Révision  SVP !|revision svp",
                "\u00A0l’an\u202Fdernier\t|l an dernier",
                "œuf \uFB01n|oeuf fin",
                "ＡＢＣ１２|abc12",
                "a\u0000b\u200Bc\u202Ed|abcd",
                "\uD83D\uDE00|''",
                "\uD800x|x",
                "İSTANBUL|istanbul",
                "12.500|12 500",
                "٣|3"
            })
    void folds_to_plain_words(String typed, String plain) {
        assertThat(Objects.requireNonNull(Typed.of(typed)).plain()).isEqualTo(plain);
    }

    @Test
    void is_at_most_so_long() {
        assertThat(Typed.of("x".repeat(Typed.LONGEST))).isNotNull();
        assertThat(Typed.of("x".repeat(Typed.LONGEST + 1))).isNull();
    }

    @Test
    void stays_short_when_letters_unfold_into_many() {
        Typed typed = Objects.requireNonNull(Typed.of("\uFDFA".repeat(Typed.LONGEST)));

        assertThat(typed.plain()).hasSizeLessThan(20 * Typed.LONGEST);
    }
}
