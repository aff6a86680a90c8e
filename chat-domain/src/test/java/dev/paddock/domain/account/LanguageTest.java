package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Checked;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "FR", "fr-CA", "fr_FR", " fr "})
    void french_by_any_tag(String tag) {
        assertThat(Language.parse(tag)).isEqualTo(Checked.valid(Language.FRENCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en_US"})
    void english_by_any_tag(String tag) {
        assertThat(Language.parse(tag)).isEqualTo(Checked.valid(Language.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "french", "x-fr", "f", "en-GB-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd"})
    void nothing_else(String tag) {
        assertThat(Language.parse(tag)).isEqualTo(Checked.invalidValue("The locale is fr or en."));
    }

    @Test
    void has_a_tag_and_a_locale() {
        assertThat(Language.FRENCH.tag()).isEqualTo("fr");
        assertThat(Language.ENGLISH.tag()).isEqualTo("en");
        assertThat(Language.FRENCH.locale()).isEqualTo(Locale.FRENCH);
    }
}
