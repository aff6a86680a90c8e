package dev.paddock.chatbot.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b|a%20b",
                "é|%C3%A9",
                "a&b=c?d/e#f%g|a%26b%3Dc%3Fd%2Fe%23f%25g",
                "-._~,:|-._~,:",
                "😀|%F0%9F%98%80",
                "''|''"
            })
    void escapes_values_of_any_content_and_reads_them_back(String value, String escaped) {
        assertThat(Percent.encode(value)).isEqualTo(escaped);
        assertThat(Percent.decode(escaped)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%4", "%", "%C3 %A9", "é%20"})
    void reads_nothing_else(String garbled) {
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> Percent.decode(garbled));
    }
}
