package dev.paddock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link Skeletons} does. */
public abstract class SkeletonsContract {
    protected abstract Skeletons skeletons();

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Thomas Keller, thomas keller",
        "Thomas Keller, THOMAS KELLER",
        "Thomas Keller, Тhomas Kеller",
        "Thomas Keller, Thomas\u00a0Keller",
        "Thomas Keller, Tho\u200bmas\u2060 Keller",
        "Thomas Keller, Ｔhomas Keller",
        "Thomas Keller, Thomas  Keller",
        "Ilan, llan",
        "Salon 1, Salon I",
        "Café, Cafe\u0301",
        "ATELIER, atelier"
    })
    void are_of_names_that_look_alike_one(String one, String other) {
        assertThat(skeletons().of(one).looksLike(skeletons().of(other))).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Thomas Keller, Thomas Kellner", "Café, Cafe", "Zoé, Zoë", "Salon 1, Salon 2", "Keller, Thomas Keller"})
    void are_of_names_that_differ_two(String one, String other) {
        assertThat(skeletons().of(one).looksLike(skeletons().of(other))).isFalse();
    }
}
