package dev.paddock.persistence.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Skeletons;
import dev.paddock.domain.SkeletonsContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcuSkeletonsTest extends SkeletonsContract {
    private final Skeletons skeletons = new IcuSkeletons();

    @Override
    protected Skeletons skeletons() {
        return skeletons;
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Thomas, 𝕿𝖍𝖔𝖒𝖆𝖘",
        "Support, ѕuрроrt",
        "Carnet, Camet",
        "Straße, STRASSE",
        "Σταύρος, ΣΤΑΎΡΟΣ",
        "Atelier 2, Ａｔｅｌｉｅｒ ２"
    })
    void know_what_unicode_knows(String one, String other) {
        assertThat(skeletons().of(one).looksLike(skeletons().of(other))).isTrue();
    }
}
