package dev.paddock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CheckedTest {
    @Test
    void a_valid_value_can_be_changed_and_taken() {
        assertThat(Checked.valid("abc").map(String::length).orThrow()).isEqualTo(3);
    }

    @Test
    void an_invalid_one_keeps_its_reason() {
        Checked<String> invalid = Checked.invalidValue("Too odd.");

        assertThat(invalid.map(String::length))
                .isEqualTo(new Checked.Invalid<Integer>(Code.INVALID_VALUE, "Too odd.", null));
        assertThatIllegalArgumentException().isThrownBy(invalid::orThrow).withMessage("Too odd.");
    }

    @Test
    void bad_text_and_bad_values_have_codes_of_their_own() {
        assertThat(Checked.invalidText("x")).isEqualTo(new Checked.Invalid<>(Code.INVALID_TEXT, "x", null));
        assertThat(Checked.invalidValue("x")).isEqualTo(new Checked.Invalid<>(Code.INVALID_VALUE, "x", null));
    }
}
