package dev.paddock.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Checked;
import dev.paddock.domain.Code;
import org.junit.jupiter.api.Test;

class MessageTextTest {
    @Test
    void has_1_to_4000_code_points() {
        assertThat(MessageText.parse("")).isInstanceOf(Checked.Invalid.class);
        assertThat(MessageText.parse("?")).isEqualTo(Checked.valid(new MessageText("?")));
        assertThat(MessageText.parse("a".repeat(4_000))).isInstanceOf(Checked.Valid.class);
        assertThat(MessageText.parse("a".repeat(4_001))).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void counts_an_emoji_as_what_it_is_made_of() {
        assertThat(MessageText.parse("😀".repeat(4_000))).isInstanceOf(Checked.Valid.class);
        assertThat(MessageText.parse("😀".repeat(4_001))).isInstanceOf(Checked.Invalid.class);
        assertThat(MessageText.parse("👋🏽".repeat(2_000))).isInstanceOf(Checked.Valid.class);
        assertThat(MessageText.parse("👋🏽".repeat(2_001))).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void takes_emoji_that_are_younger_than_the_jdk() {
        assertThat(MessageText.parse(new String(Character.toChars(0x1FAE8)))).isInstanceOf(Checked.Valid.class);
    }

    @Test
    void may_have_many_lines() {
        assertThat(MessageText.parse("Bonjour,\n\nça roule ?")).isInstanceOf(Checked.Valid.class);
    }

    @Test
    void says_what_is_wrong_by_the_code_for_texts() {
        assertThat(((Checked.Invalid<MessageText>) MessageText.parse("a\0b")).code())
                .isEqualTo(Code.INVALID_TEXT);
    }

    @Test
    void client_ids_have_1_to_64_characters_on_one_line() {
        assertThat(ClientId.parse("")).isInstanceOf(Checked.Invalid.class);
        assertThat(ClientId.parse("c")).isEqualTo(Checked.valid(new ClientId("c")));
        assertThat(ClientId.parse("c".repeat(64))).isInstanceOf(Checked.Valid.class);
        assertThat(ClientId.parse("c".repeat(65)))
                .isEqualTo(Checked.invalidValue("A clientId has 1 to 64 characters."));
        assertThat(ClientId.parse("a\nb")).isInstanceOf(Checked.Invalid.class);
    }
}
