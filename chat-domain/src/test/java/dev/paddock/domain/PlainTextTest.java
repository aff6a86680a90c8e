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
        @ValueSource(
                strings = {
                    "0",
                    "7",
                    "8",
                    "9",
                    "B",
                    "D",
                    "1B",
                    "7F",
                    "80",
                    "85",
                    "9F", // control
                    "202A",
                    "202B",
                    "202C",
                    "202D",
                    "202E",
                    "2066",
                    "2067",
                    "2068",
                    "2069", // direction
                    "2028",
                    "2029", // separators
                    "D800",
                    "DFFF" // halves of a pair
                })
        void that_are_never_taken(String hex) {
            var text = "a" + new String(Character.toChars(Integer.parseInt(hex, 16))) + "b";

            assertThat(line.check(text))
                    .isEqualTo(
                            Checked.invalidText("Control and text-direction characters are not allowed; remove them."));
            assertThat(lines.check(text)).isInstanceOf(Checked.Invalid.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"né à", "O'Ne", "日本語", "שלום", "a\u200db", "👨‍👩‍👧", "<b>", "\u200fא1"})
        void that_are_taken_as_they_are(String text) {
            assertThat(line.check(text)).isEqualTo(Checked.valid(text));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u200b\u200b", "\u00a0\u00a0\u200d", "\ufeff\ufeff\ufeff", " \u2060\u2060 "})
        void that_can_not_be_seen_make_no_text(String text) {
            assertThat(line.check(text)).isInstanceOf(Checked.Invalid.class);
        }
    }

    @Nested
    class Line_feeds {
        @Test
        void are_refused_within_a_line() {
            assertThat(line.check("a\nb")).isInstanceOf(Checked.Invalid.class);
            assertThat(line.check("a\r\nb")).isInstanceOf(Checked.Invalid.class);
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

        @Test
        void of_old_machines_are_control_characters() {
            assertThat(lines.check("a\rb")).isInstanceOf(Checked.Invalid.class);
        }
    }

    @Test
    void needs_limits_that_make_sense() {
        assertThatIllegalArgumentException().isThrownBy(() -> PlainText.line(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> PlainText.line(-1, 2));
    }
}
