package dev.paddock.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasebookTest {
    private static final ZonedDateTime SLOT = ZonedDateTime.of(2026, 11, 25, 14, 30, 0, 0, ZoneId.of("Europe/Paris"));
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2026, 3, 1);

    private enum Colour {
        DARK_RED
    }

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(usual);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("", "Claire", "Claire", "Claire"),
                Arguments.of("", Year.of(2019), "2019", "2019"),
                Arguments.of("", 0L, "0", "0"),
                Arguments.of("", 999, "999", "999"),
                Arguments.of("", 9_999L, "9\u00A0999", "9,999"),
                Arguments.of("", 1_234_567L, "1\u00A0234\u00A0567", "1,234,567"),
                Arguments.of("", -123L, "-123", "-123"),
                Arguments.of("", -1_234L, "-1\u00A0234", "-1,234"),
                Arguments.of("plain", 12_500L, "12500", "12500"),
                Arguments.of(
                        "",
                        SLOT,
                        "mercredi 25 novembre 2026 à 14\u00A0h\u00A030",
                        "Wednesday 25 November 2026 at 14:30"),
                Arguments.of(
                        "",
                        SLOT.toLocalDateTime(),
                        "mercredi 25 novembre 2026 à 14\u00A0h\u00A030",
                        "Wednesday 25 November 2026 at 14:30"),
                Arguments.of("day", SLOT, "mercredi 25 novembre", "Wednesday 25 November"),
                Arguments.of("full", SLOT, "mercredi 25 novembre 2026", "Wednesday 25 November 2026"),
                Arguments.of("time", SLOT, "14\u00A0h\u00A030", "14:30"),
                Arguments.of("offset", SLOT, "UTC+1", "UTC+1"),
                Arguments.of(
                        "offset", SLOT.withZoneSameInstant(ZoneOffset.ofHoursMinutes(-3, -30)), "UTC-3:30", "UTC-3:30"),
                Arguments.of(
                        "offset", SLOT.withZoneSameInstant(ZoneOffset.ofHoursMinutes(0, -30)), "UTC-0:30", "UTC-0:30"),
                Arguments.of("", LocalTime.of(9, 0), "9\u00A0h", "09:00"),
                Arguments.of("", LocalTime.of(0, 5), "0\u00A0h\u00A005", "00:05"),
                Arguments.of("", FIRST_OF_MARCH, "1er mars 2026", "1 March 2026"),
                Arguments.of("full", FIRST_OF_MARCH, "dimanche 1er mars 2026", "Sunday 1 March 2026"),
                Arguments.of("day", FIRST_OF_MARCH, "dimanche 1er mars", "Sunday 1 March"),
                Arguments.of("", LastTime.on(FIRST_OF_MARCH), "1er mars 2026", "1 March 2026"),
                Arguments.of("", LastTime.NEVER, "jamais", "never"),
                Arguments.of("", Colour.DARK_RED, "rouge foncé", "dark red"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void tells_values_as_the_language_does(String form, Object value, String french, String english) {
        String template = form.isEmpty() ? "{x}" : "{x:" + form + "}";
        Texts texts = Texts.of(Locale.FRENCH, Map.of("t", template, "x.never", "jamais", "x.dark-red", "rouge foncé"))
                .and(Texts.of(Locale.ENGLISH, Map.of("t", template, "x.never", "never", "x.dark-red", "dark red")));
        Phrase phrase = Phrase.of("t").with("x", value);

        assertThat(texts.in(Locale.FRENCH).say(phrase)).isEqualTo(french);
        assertThat(texts.in(Locale.ENGLISH).say(phrase)).isEqualTo(english);
    }

    @Test
    void tells_the_same_whatever_the_default_locale() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        Texts texts = Texts.of(Locale.FRENCH, Map.of("t", "{n} {at}"));

        assertThat(texts.in(Locale.FRENCH).say(Phrase.of("t").with("n", 1_500).with("at", SLOT)))
                .isEqualTo("1\u00A0500 mercredi 25 novembre 2026 à 14\u00A0h\u00A030");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quoi ? Non ! Ceci : cela ; fin|Quoi\u202F? Non\u202F! Ceci\u202F: cela\u202F; fin",
                "l'an « dernier »|l’an «\u202Fdernier\u202F»",
                "{n} km, 5 € et 12 500 km|{n}\u00A0km, 5\u00A0€ et 12\u00A0500\u00A0km",
                "10 000 000|10\u00A0000\u00A0000",
                "01 99 00 14 20|01 99 00 14 20",
                "5 kmh et 3 heures|5 kmh et 3 heures",
                "https://paddock.example|https://paddock.example"
            })
    void sets_french_as_printers_do(String written, String set) {
        assertThat(Texts.of(Locale.FRENCH, Map.of("t", written)).template(Locale.FRENCH, "t"))
                .isEqualTo(set);
        assertThat(Texts.of(Locale.CANADA_FRENCH, Map.of("t", written)).template(Locale.CANADA_FRENCH, "t"))
                .isEqualTo(set);
    }

    @Test
    void sets_english_with_curly_apostrophes_alone() {
        assertThat(Texts.of(Locale.ENGLISH, Map.of("t", "What's this ?")).template(Locale.ENGLISH, "t"))
                .isEqualTo("What’s this ?");
    }

    @Nested
    class Languages {
        private final Texts texts = Texts.of(Locale.FRENCH, Map.of("t", "oui"))
                .and(Texts.of(Locale.UK, Map.of("t", "aye")))
                .and(Texts.of(Locale.ENGLISH, Map.of("t", "yes")));

        @ParameterizedTest
        @CsvSource({"fr,oui", "fr-CA,oui", "en-GB,aye", "en,yes", "en-US,aye", "de,oui", "und,oui"})
        void are_chosen_exactly_or_by_language_or_else_the_first(String wanted, String said) {
            assertThat(texts.in(Locale.forLanguageTag(wanted)).say(Phrase.of("t")))
                    .isEqualTo(said);
        }

        @Test
        void are_told() {
            assertThat(texts.locales()).containsExactly(Locale.FRENCH, Locale.UK, Locale.ENGLISH);
            assertThat(texts.in(Locale.GERMAN).locale()).isEqualTo(Locale.FRENCH);
        }
    }

    @Test
    void inserts_values_as_they_are_and_leaves_open_braces_alone() {
        Texts texts = Texts.of(Locale.ENGLISH, Map.of("t", "{a}{b} {a} {"));

        assertThat(texts.in(Locale.ENGLISH).say(Phrase.of("t").with("a", "{b}").with("b", "it's $1 \\")))
                .isEqualTo("{b}it's $1 \\ {b} {");
    }

    @Test
    void refuses_what_it_has_no_words_for() {
        Phrasebook phrasebook = Texts.of(Locale.ENGLISH, Map.of("t", "{x}")).in(Locale.ENGLISH);

        assertThatIllegalArgumentException().isThrownBy(() -> phrasebook.say(Phrase.of("unknown")));
        assertThatIllegalArgumentException().isThrownBy(() -> phrasebook.say(Phrase.of("t")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> phrasebook.say(Phrase.of("t").with("x", Instant.EPOCH)))
                .withMessageContaining("zone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> phrasebook.say(Phrase.of("t").with("x", 1.5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> phrasebook.say(Phrase.of("t").with("x", Colour.DARK_RED)));
    }

    @Test
    void says_which_file_is_missing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.load(PhrasebookTest.class, "chatbot", Locale.GERMAN))
                .withMessageContaining("chatbot_de.properties");
    }

    @Test
    void has_the_engines_own_words_in_both_languages() {
        Texts own = EngineTexts.TEXTS;

        assertThat(own.keys())
                .allSatisfy(key -> assertThat(own.locales())
                        .allSatisfy(
                                locale -> assertThat(own.template(locale, key)).isNotBlank()));
    }
}
