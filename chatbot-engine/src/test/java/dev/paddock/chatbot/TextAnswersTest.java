package dev.paddock.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnswersTest {
    private static final Field<String> NAME = Field.text("name", 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Léa|Léa", " Léa \u0007 D. |Léa D.", "a\u202Eb|ab", "0123456789|0123456789"})
    void keeps_words_without_what_is_invisible(String typed, String kept) {
        assertThat(Reading.read(NAME, typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200B\u0000"})
    void asks_again_when_nothing_is_left(String typed) {
        assertThat(Reading.read(NAME, typed)).isEqualTo("chatbot.not-a-text");
    }

    @Test
    void asks_again_when_it_is_too_long() {
        assertThat(Reading.read(NAME, "01234567890")).isEqualTo("chatbot.too-long");
        assertThatIllegalArgumentException().isThrownBy(() -> Field.text("name", 401));
        assertThatIllegalArgumentException().isThrownBy(() -> Field.text("name", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Name", "my field", "1st", "é"})
    void has_a_name_in_kebab_case(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Field.text(name, 10));
    }
}
