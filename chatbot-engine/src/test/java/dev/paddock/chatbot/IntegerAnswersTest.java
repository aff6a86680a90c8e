package dev.paddock.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegerAnswersTest {
    private static final Field<Long> KILOMETRES = Field.integer("km", Limit.of(0L), Limit.of(1_000_000L));
    private static final Texts TEXTS =
            Reading.texts(Map.of("km.units", "km|kilomètres"), Map.of("km.units", "km|kilometers"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "12500|12500",
                "12 500|12500",
                "12\u00A0500|12500",
                "12\u202F500|12500",
                "12 500 km|12500",
                "12.500 km|12500",
                "12.500km|12500",
                "12,500|12500",
                "12'500|12500",
                "12’500|12500",
                "1 234 567|out",
                "1.000.000|1000000",
                "1,000,000 km|1000000",
                "12k|12000",
                "12 k|12000",
                "12K|12000",
                "12k km|12000",
                "12,5k|12500",
                "12.5 k|12500",
                "12,500k|12500",
                "12 mille|12000",
                "12 thousand km|12000",
                "environ 12 000 km|12000",
                "~12000|12000",
                "about 12,000 kilometers|12000",
                "12000 kilomètres|12000",
                "12000 KILOMETRES|12000",
                "12000 kilome\u0301tres|12000",
                "0|0",
                "007|7",
                "12.500,00|12500",
                "7500 miles|12070",
                "1234,00|1234",
                "9999|9999",
                "10 000|10000",
                "1000000|1000000",
                "1000001|out",
                "-5|out",
                "\u22125|out",
                "99999999999999999999999999|out",
                "١٢٥٠٠|12500",
                "１２５００|12500",
                "  12 500  |12500",
                "12\u200B500|12500"
            })
    void reads_numbers_as_people_write_them(String typed, String expected) {
        assertThat(read(typed))
                .isEqualTo(expected.equals("out") ? "chatbot.number-out-of-range" : Long.valueOf(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "beaucoup",
                "km",
                "12,50",
                "1.5",
                "1,23,456",
                "1234 567",
                "12 000 13 000",
                "12000-13000",
                "12 ans",
                "12k ans",
                "k12",
                "1 2 3",
                "12..500",
                "1.2.3k",
                "0x10",
                "1e5",
                "Ⅻ",
                "½",
                "--5",
                "+-5"
            })
    void asks_again_when_it_is_no_whole_number(String typed) {
        assertThat(read(typed)).isInstanceOf(String.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plus de 10000|rough 10000",
                "10000+|rough 10000",
                "moins de 10000|rough 9999",
                "presque 10000|rough 10000",
                "5000 ou 6000|either 5000/6000",
                "entre 5000 et 6000 km|either 5000/6000",
                "5 ou 6 mille|either 5000/6000",
                "9000 bananes|either 9000",
                "pas 9000|chatbot.negated",
                "12 ans|chatbot.other-unit"
            })
    void takes_no_comparative_alternative_or_left_over_word_for_the_plain_number(String typed, String expected) {
        assertThat(read(typed)).isEqualTo(expected.replace('/', '|'));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 100_000, 5_000_000})
    void refuses_what_nobody_types(int length) {
        assertThat(read("1".repeat(length))).isEqualTo("chatbot.too-long");
    }

    private static Object read(String typed) {
        return Reading.read(KILOMETRES, typed, TEXTS, Reading.TODAY);
    }
}
