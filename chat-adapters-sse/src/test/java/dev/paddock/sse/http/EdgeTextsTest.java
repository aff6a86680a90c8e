package dev.paddock.sse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.appointment.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EdgeTextsTest {
    @ParameterizedTest
    @EnumSource
    void every_category_has_a_text_of_its_own_in(Language language) {
        assertThat(Category.values())
                .extracting(category -> EdgeTexts.in(language).text("appointment." + category.wireName()))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void a_text_that_nobody_wrote_is_an_error() {
        assertThatThrownBy(() -> EdgeTexts.in(Language.FRENCH).text("weather"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weather");
    }
}
