package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void compares_without_case() {
        assertThat(EmailAddress.parse(" Claire@Paddock.EXAMPLE "))
                .isEqualTo(EmailAddress.parse("claire@paddock.example"));
        assertThat(new EmailAddress("CLAIRE@paddock.example").value()).isEqualTo("claire@paddock.example");
    }

    @Test
    void compares_however_accents_were_typed() {
        assertThat(EmailAddress.parse("E\u0301mile@paddock.example"))
                .isEqualTo(EmailAddress.parse("\u00e9mile@paddock.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "claire.o'neil+chat@mail.paddock.example", "émile@société.example", "1@1.1"})
    void takes_what_can_be_an_address(String raw) {
        assertThat(EmailAddress.parse(raw)).isEqualTo(Checked.valid(new EmailAddress(raw)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "claire",
                "claire@",
                "@paddock.example",
                "claire@paddock",
                "claire@paddock.",
                "claire@.example",
                "claire@paddock..example",
                "claire@@paddock.example",
                "claire@home@paddock.example",
                "cla ire@paddock.example",
                "Claire <claire@paddock.example>",
                "claire@paddock.example,karim@paddock.example",
                "claire\n@paddock.example",
                "claire\u202e@paddock.example",
                "claire\u200b@paddock.example",
                "\ufeffclaire@paddock.example",
                "cla\u00adire@paddock.example",
                "claire\t@paddock.example",
                "\u3164@paddock.example",
                "...@paddock.example",
                "+-@paddock.example",
                "claire@-.-"
            })
    void refuses_what_can_not(String raw) {
        assertThat(EmailAddress.parse(raw))
                .isEqualTo(Checked.invalidValue("An e-mail address looks like name@domain.example."));
    }

    @Test
    void has_at_most_64_characters_before_the_at_and_254_in_all() {
        var domain = "@" + "d".repeat(181) + ".example"; // 190 characters
        assertThat(EmailAddress.parse("a".repeat(64) + domain)).isInstanceOf(Checked.Valid.class);
        assertThat(EmailAddress.parse("a".repeat(65) + "@b.example")).isInstanceOf(Checked.Invalid.class);
        assertThat(EmailAddress.parse("a".repeat(64) + "d" + domain)).isInstanceOf(Checked.Invalid.class);
        assertThat(EmailAddress.parse("a".repeat(64) + "@d" + domain.substring(1)))
                .isInstanceOf(Checked.Invalid.class);
    }
}
