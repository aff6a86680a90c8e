package dev.paddock.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearAnswersTest {
    private static final Field<Year> YEAR =
            Field.year("year", Limit.of(Year.of(1900)), (answers, today) -> Year.of(today.getYear() + 1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019|2019",
                "1900|1900",
                "2027|2027",
                "2019, une MT-07|2019",
                "de 2019|2019",
                "une Yamaha 2019.|2019",
                "٢٠١٩|2019",
                "it is a 2019!|2019",
                "année 2019|2019",
                "19|2019",
                "’98|1998",
                "05/2019|2019",
                "2O19|2019",
                "mille neuf cent quatre-vingt-dix-huit|1998",
                "twenty nineteen|2019"
            })
    void reads_the_one_year_in_what_is_typed(String typed, int year) {
        assertThat(Reading.read(YEAR, typed)).isEqualTo(Year.of(year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899", "2028", "0000", "9999", "un vieux modèle de 1850"})
    void tells_the_range_to_whom_is_outside(String typed) {
        assertThat(Reading.read(YEAR, typed)).isEqualTo("chatbot.year-out-of-range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "219",
                "20199",
                "-2019",
                "2019.5",
                "avant 2019",
                "pas 2019",
                "2019 km",
                "les années 90",
                "MT-07",
                "récente",
                "MMXIX"
            })
    void asks_again_when_there_is_no_year_or_more_than_one(String typed) {
        assertThat(Reading.read(YEAR, typed)).isInstanceOf(String.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2018/2019, either 2018|2019",
        "entre 2018 et 2019, either 2018|2019",
        "2019 CB 500, either 2019",
        "before 2019, chatbot.bounded"
    })
    void asks_back_or_says_why(String typed, String expected) {
        assertThat(Reading.read(YEAR, typed)).isEqualTo(expected);
    }
}
