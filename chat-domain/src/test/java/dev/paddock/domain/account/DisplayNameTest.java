package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Checked;
import org.junit.jupiter.api.Test;

class DisplayNameTest {
    @Test
    void has_2_to_32_characters() {
        assertThat(DisplayName.parse("A")).isInstanceOf(Checked.Invalid.class);
        assertThat(DisplayName.parse("Al")).isEqualTo(Checked.valid(new DisplayName("Al")));
        assertThat(DisplayName.parse("👋".repeat(32))).isEqualTo(Checked.valid(new DisplayName("👋".repeat(32))));
        assertThat(DisplayName.parse("a".repeat(33))).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void stays_on_one_line() {
        assertThat(DisplayName.parse("Cla\nire")).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void can_not_turn_the_text_around_it() {
        assertThat(DisplayName.parse("Claire\u202e")).isInstanceOf(Checked.Invalid.class);
    }
}
