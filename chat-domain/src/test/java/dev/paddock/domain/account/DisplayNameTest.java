package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
    @Test
    void has_2_to_32_characters() {
        assertThat(DisplayName.parse("A")).isInstanceOf(Checked.Invalid.class);
        assertThat(DisplayName.parse("Al")).isEqualTo(Checked.valid(new DisplayName("Al")));
        assertThat(DisplayName.parse("👋".repeat(32))).isEqualTo(Checked.valid(new DisplayName("👋".repeat(32))));
        assertThat(DisplayName.parse("a".repeat(33))).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void may_be_one_letter_that_is_a_word_or_a_syllable() {
        assertThat(DisplayName.parse("李")).isEqualTo(Checked.valid(new DisplayName("李")));
        assertThat(DisplayName.parse("한")).isEqualTo(Checked.valid(new DisplayName("한")));
        assertThat(DisplayName.parse("あ")).isInstanceOf(Checked.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3164\u3164", "\u200b\u200b", "A\u200b", "\u2800\u2800", "\ufeff\ufeff", "A\ufeff"})
    void can_be_seen(String invisible) {
        assertThat(DisplayName.parse(invisible)).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void stays_on_one_line() {
        assertThat(DisplayName.parse("Cla\nire")).isEqualTo(Checked.valid(new DisplayName("Cla ire")));
    }

    @Test
    void can_not_turn_the_text_around_it() {
        assertThat(DisplayName.parse("Claire\u202e")).isEqualTo(Checked.valid(new DisplayName("Claire")));
    }
}
