package dev.paddock.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceAnswersTest {
    private enum Wheel {
        FRONT_WHEEL,
        REAR_WHEEL,
        BOTH
    }

    private static final Field<Wheel> WHEEL = Field.choice("wheel", Wheel.class);
    private static final Texts TEXTS = Reading.texts(
            Map.of(
                    "wheel.front-wheel", "Roue avant",
                    "wheel.rear-wheel", "Roue arrière",
                    "wheel.both", "Les deux",
                    "wheel.both.also", "roue avant et arrière|l'une et l'autre"),
            Map.of(
                    "wheel.front-wheel", "The front wheel",
                    "wheel.rear-wheel", "The rear wheel",
                    "wheel.both", "Both wheels"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "front-wheel|FRONT_WHEEL",
                "FRONT_WHEEL|FRONT_WHEEL",
                "Roue avant|FRONT_WHEEL",
                "roue  AVANT.|FRONT_WHEEL",
                "roue arriere|REAR_WHEEL",
                "Roue arrie\u0300re|REAR_WHEEL",
                "« Roue arrière »|REAR_WHEEL",
                "the rear wheel|REAR_WHEEL",
                "the fr|FRONT_WHEEL",
                "rear|REAR_WHEEL",
                "l’une et l’autre|BOTH",
                "1|FRONT_WHEEL",
                " 2. |REAR_WHEEL",
                "n° 3|BOTH",
                "٣|BOTH",
                "003|BOTH"
            })
    void reads_an_option_by_value_label_other_word_beginning_or_number(String typed, String option) {
        assertThat(read(typed)).isEqualTo(option.equals("null") ? "chatbot.not-a-choice" : Wheel.valueOf(option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"roue", "roue av", "the", "la roue avant ou la roue arrière"})
    void asks_which_when_more_than_one_option_begins_so(String typed) {
        Object read = read(typed);
        assertThat(read).asString().startsWith("either ").contains("front-wheel|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?!", "0", "4", "1234", "guidon", "pas la roue avant", "r", "-1", "null", "\u0000", "\uD800"
            })
    void asks_again_when_no_option_is_meant(String typed) {
        assertThat(read(typed)).isIn("chatbot.not-a-choice", "chatbot.negated");
    }

    @Test
    void reports_two_options_of_the_same_name() {
        List<String> problems = new ArrayList<>();
        Texts twice = TEXTS.and(Texts.of(java.util.Locale.ENGLISH, Map.of("wheel.both", "roue Avant")));

        Objects.requireNonNull(WHEEL.blank().kind()).in(twice, problems::add);

        assertThat(problems).singleElement().asString().contains("two options called");
    }

    private static Object read(String typed) {
        return Reading.read(WHEEL, typed, TEXTS, Reading.TODAY);
    }
}
