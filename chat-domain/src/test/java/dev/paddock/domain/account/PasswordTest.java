package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Checked;
import org.junit.jupiter.api.Test;

class PasswordTest {
    @Test
    void has_12_to_128_characters() {
        assertThat(Password.parse("a".repeat(11)))
                .isEqualTo(Checked.invalidValue("A password has 12 to 128 characters."));
        assertThat(Password.parse("a".repeat(12))).isEqualTo(Checked.valid(new Password("a".repeat(12))));
        assertThat(Password.parse("a".repeat(128))).isInstanceOf(Checked.Valid.class);
        assertThat(Password.parse("a".repeat(129))).isInstanceOf(Checked.Invalid.class);
        assertThat(Password.parse("a".repeat(1_000_000))).isInstanceOf(Checked.Invalid.class);
        assertThat(Password.parse("")).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void counts_code_points() {
        assertThat(Password.parse("😀".repeat(11))).isInstanceOf(Checked.Invalid.class);
        assertThat(Password.parse("😀".repeat(128))).isInstanceOf(Checked.Valid.class);
    }

    @Test
    void is_the_same_from_every_keyboard() {
        var composed = "é".repeat(12);
        var decomposed = "e\u0301".repeat(12);

        assertThat(Password.parse(decomposed)).isEqualTo(Password.parse(composed));
    }

    @Test
    void is_as_long_from_every_keyboard() {
        assertThat(Password.parse("é".repeat(8))).isInstanceOf(Checked.Invalid.class);
        assertThat(Password.parse("e\u0301".repeat(8))).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void keeps_spaces_as_typed() {
        assertThat(Password.parse(" correct horse ").orThrow().value()).isEqualTo(" correct horse ");
    }

    @Test
    void never_shows_in_a_log() {
        assertThat(new Password("correct horse battery")).hasToString("Password[hidden]");
        assertThat(new PasswordHash("$argon2id$")).hasToString("PasswordHash[hidden]");
    }
}
