package dev.paddock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private final PlainText line = PlainText.line(2, 5);
    private final PlainText lines = PlainText.lines(2, 5);

    @Nested
    class Counting {
        @Test
        void takes_what_is_as_long_as_the_limits() {
            assertThat(line.check("ab")).isEqualTo(Checked.valid("ab"));
            assertThat(line.check("abcde")).isEqualTo(Checked.valid("abcde"));
        }

        @Test
        void refuses_what_is_one_shorter_or_longer() {
            assertThat(line.check("a")).isEqualTo(Checked.invalidText("At least 2 characters are needed."));
            assertThat(line.check("abcdef")).isEqualTo(Checked.invalidText("At most 5 characters are allowed."));
            assertThat(line.check("")).isInstanceOf(Checked.Invalid.class);
        }

        @Test
        void refuses_what_is_far_too_long_without_looking_at_it() {
            assertThat(line.check("\0".repeat(1_000_000)))
                    .isEqualTo(Checked.invalidText("At most 5 characters are allowed."));
        }

        @Test
        void counts_code_points_not_chars() {
            assertThat(line.check("😀😀😀😀😀")).isEqualTo(Checked.valid("😀😀😀😀😀"));
            assertThat(line.check("😀😀😀😀😀😀")).isInstanceOf(Checked.Invalid.class);
            assertThat(line.check("😀")).isInstanceOf(Checked.Invalid.class);
        }

        @Test
        void counts_after_normalising() {
            assertThat(line.check("e\u0301e\u0301e\u0301e\u0301e\u0301")).isEqualTo(Checked.valid("ééééé"));
            assertThat(line.check("e\u0301")).isInstanceOf(Checked.Invalid.class);
        }

        @Test
        void counts_after_trimming() {
            assertThat(line.check("  \u2003ab\u00a0cd  ")).isEqualTo(Checked.valid("ab\u00a0cd"));
            assertThat(line.check("\u00a0ab \u202f\u2007")).isEqualTo(Checked.valid("ab"));
            assertThat(line.check(" a    ")).isInstanceOf(Checked.Invalid.class);
        }

        @Test
        void takes_nothing_where_nothing_is_enough() {
            assertThat(PlainText.line(0, 5).check("  ")).isEqualTo(Checked.valid(""));
        }
    }

    @Nested
    class Characters {
        @ParameterizedTest(name = "U+{0}")
        @ValueSource(strings = {"0", "7", "8", "1B", "7F", "80", "9F", "D800", "DFFF"})
        void that_are_never_taken(String hex) {
            var text = "a" + character(hex) + "b";

            assertThat(line.check(text))
                    .isEqualTo(Checked.invalidText("Control characters are not allowed; remove them."));
            assertThat(lines.check(text)).isInstanceOf(Checked.Invalid.class);
        }

        @ParameterizedTest(name = "U+{0}")
        @ValueSource(
                strings = {
                    "202A",
                    "202B",
                    "202C",
                    "202D",
                    "202E",
                    "2066",
                    "2067",
                    "2068",
                    "2069", // direction
                    "FEFF",
                    "AD",
                    "200D",
                    "200C" // nothing to see, and nothing they do between these
                })
        void that_are_left_out(String hex) {
            assertThat(line.check("a" + character(hex) + "b")).isEqualTo(Checked.valid("ab"));
            assertThat(lines.check(character(hex) + "ab" + character(hex))).isEqualTo(Checked.valid("ab"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "👨\u200d👩\u200d👧",
                    "❤\ufe0f\u200d🔥",
                    "👍🏽\u200d🔥",
                    "می\u200cخ",
                    "क्\u200dष",
                    "\u200dه\u200d"
                })
        void that_join_are_kept_where_a_script_or_an_emoji_needs_them(String text) {
            assertThat(line.check(text)).isEqualTo(Checked.valid(text));
        }

        private static String character(String hex) {
            return new String(Character.toChars(Integer.parseInt(hex, 16)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"né à", "O'Ne", "日本語", "שלום", "👨‍👩‍👧", "<b>", "\u200fא1"})
        void that_are_taken_as_they_are(String text) {
            assertThat(line.check(text)).isEqualTo(Checked.valid(text));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\u200b\u200b",
                    "\u00a0\u00a0\u200d",
                    "\ufeff\ufeff\ufeff",
                    " \u2060\u2060 ",
                    "\u3164\u3164",
                    "\u2800\u2800",
                    "\ufe0f\ufe0f"
                })
        void that_can_not_be_seen_make_no_text(String text) {
            assertThat(line.check(text)).isInstanceOf(Checked.Invalid.class);
        }
    }

    @Nested
    class Line_feeds {
        @ParameterizedTest(name = "U+{0}")
        @ValueSource(strings = {"A", "D", "B", "C", "85", "2028", "2029"})
        void are_one_kind_where_lines_are_allowed_and_a_space_elsewhere(String hex) {
            var text = "a" + (char) Integer.parseInt(hex, 16) + "b";

            assertThat(lines.check(text)).isEqualTo(Checked.valid("a\nb"));
            assertThat(line.check(text)).isEqualTo(Checked.valid("a b"));
        }

        @Test
        void of_two_characters_are_one() {
            assertThat(line.check("a\r\nb")).isEqualTo(Checked.valid("a b"));
            assertThat(lines.check("a\r\n\r\nb")).isEqualTo(Checked.valid("a\n\nb"));
        }

        @Test
        void leave_tabs_as_spaces() {
            assertThat(line.check("a\tb")).isEqualTo(Checked.valid("a b"));
            assertThat(lines.check("a\tb")).isEqualTo(Checked.valid("a b"));
            assertThat(PlainText.lines(1, 9).withTabsOf(4).check("a\tb")).isEqualTo(Checked.valid("a    b"));
        }

        @Test
        void are_kept_where_lines_are_allowed_and_look_the_same_from_everywhere() {
            assertThat(lines.check("a\nb")).isEqualTo(Checked.valid("a\nb"));
            assertThat(lines.check("a\r\nb")).isEqualTo(Checked.valid("a\nb"));
        }

        @Test
        void are_trimmed_at_the_ends() {
            assertThat(lines.check("\nab\r\n\n")).isEqualTo(Checked.valid("ab"));
            assertThat(lines.check("\n\n\n")).isInstanceOf(Checked.Invalid.class);
        }
    }

    @Test
    void needs_limits_that_make_sense() {
        assertThatIllegalArgumentException().isThrownBy(() -> PlainText.line(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> PlainText.line(-1, 2));
    }
}
