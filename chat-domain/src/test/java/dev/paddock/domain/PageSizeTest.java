package dev.paddock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageSizeTest {
    @Test
    void is_the_usual_one_where_nothing_is_asked_for() {
        assertThat(PageSize.of(null)).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "50, 50", "100, 100", "101, 100", "9223372036854775807, 100"})
    void is_what_was_asked_for_within_bounds(long asked, int size) {
        assertThat(PageSize.of(asked)).isEqualTo(size);
    }
}
