package dev.paddock.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Checked;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTextTest {
    @Test
    void has_a_title_of_3_to_80_characters_on_one_line() {
        assertThat(OfferText.parseTitle("  Été  ").orThrow()).isEqualTo("Été");
        assertThat(OfferText.parseTitle("é".repeat(80))).isInstanceOf(Checked.Valid.class);
        assertThat(OfferText.parseTitle("é".repeat(81))).isInstanceOf(Checked.Invalid.class);
        assertThat(OfferText.parseTitle("ab")).isInstanceOf(Checked.Invalid.class);
        assertThat(OfferText.parseTitle("two\nlines").orThrow()).isEqualTo("two lines");
    }

    @Test
    void has_a_body_of_1_to_500_characters_in_lines() {
        assertThat(OfferText.parseBody("two\r\nlines").orThrow()).isEqualTo("two\nlines");
        assertThat(OfferText.parseBody("é".repeat(500))).isInstanceOf(Checked.Valid.class);
        assertThat(OfferText.parseBody("é".repeat(501))).isInstanceOf(Checked.Invalid.class);
        assertThat(OfferText.parseBody(" \n ")).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void may_link_to_a_page() {
        assertThat(OfferText.parseUrl(" https://paddock.example/casques?taille=m#top ")
                        .orThrow())
                .isEqualTo(URI.create("https://paddock.example/casques?taille=m#top"));
        assertThat(OfferText.parseUrl("HTTPS://paddock.example")).isInstanceOf(Checked.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://paddock.example/",
                "javascript:alert(1)",
                "//paddock.example/",
                "/casques",
                "https:paddock.example",
                "https:///casques",
                "https://somebody@paddock.example/",
                "https://paddock.example/ casques",
                "https://paddock.example/<b>",
            })
    void links_to_nothing_else(String url) {
        assertThat(OfferText.parseUrl(url)).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void has_a_link_of_at_most_2000_characters() {
        assertThat(OfferText.parseUrl("https://paddock.example/" + "a".repeat(2000 - 24)))
                .isInstanceOf(Checked.Valid.class);
        assertThat(OfferText.parseUrl("https://paddock.example/" + "a".repeat(2000 - 23)))
                .isInstanceOf(Checked.Invalid.class);
    }
}
