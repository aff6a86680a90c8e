package dev.paddock.sse.landing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.appointment.Opening;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandingTest {
    private final TestLanding landing = new TestLanding();

    @AfterEach
    void stop() throws IOException {
        landing.close();
    }

    @Nested
    class The_way_in {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            fr-FR,fr;q=0.9,en;q=0.8 | /fr
            en-GB,en;q=0.9,fr;q=0.1 | /en
            fr;q=0.2,en;q=0.7       | /en
            de,en;q=0.5             | /en
            de                      | /fr
            ;;;                     | /fr
            """)
        void leads_to_the_browser_s_language(String wanted, String path) {
            var reply = landing.browser.with("Accept-Language", wanted).get("/").is(302);

            assertThat(reply.header("Location")).isEqualTo(path);
            assertThat(reply.header("Vary")).isEqualTo("Accept-Language");
            assertThat(reply.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(reply.bytes()).isEmpty();
        }

        @Test
        void sets_no_cookie() {
            for (var path : List.of("/", "/fr", "/en", "/robots.txt", "/sitemap.xml")) {
                assertThat(landing.browser.get(path).header("Set-Cookie"))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Nested
    class The_page {
        @Test
        void says_its_language_and_where_it_is() {
            var page = landing.browser.get("/en").is(200);

            assertThat(page.header("Content-Language")).isEqualTo("en");
            assertThat(page.text()).contains("<link rel=\"canonical\" href=\"https://paddock.example/en\">");
        }

        @Test
        void comes_compressed() throws IOException {
            var packed = landing.browser
                    .with("Accept-Encoding", "br, gzip")
                    .get("/fr")
                    .is(200);

            assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
            try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(landing.page());
            }
        }

        @Test
        void is_not_sent_again_while_nothing_happens() {
            var tag = landing.browser.get("/fr").header("ETag");
            landing.secondsPass();

            landing.browser.with("If-None-Match", tag).get("/fr").is(304);
        }

        @Test
        void tells_of_what_happened_within_a_second() {
            assertThat(landing.page()).contains("personne").contains("0 présents");

            var marc = landing.edge.world.advisor("marc");
            landing.edge.world.presences().arrived(marc.id());
            landing.edge.shop.advice().keepDesk().declare(marc.id(), true, null);
            assertThat(landing.page()).contains("personne");

            landing.secondsPass();
            assertThat(landing.page()).contains("1 disponibles");
        }

        /** It is noon on a Monday. */
        @Test
        void says_when_an_advisor_is_back() {
            var desk = landing.edge.shop.advice().deskTimes();
            desk.set(openings(DayOfWeek.MONDAY), Set.of());
            landing.secondsPass();
            assertThat(landing.page()).contains("personne, retour à 14\u00a0h");

            desk.set(openings(DayOfWeek.WEDNESDAY), Set.of());
            landing.secondsPass();
            assertThat(landing.page()).contains("personne, retour mercredi à 14\u00a0h");
        }

        private static List<Opening> openings(DayOfWeek day) {
            return List.of(new Opening(day, LocalTime.of(14, 0), LocalTime.of(18, 0)));
        }

        @Test
        void shows_the_fullest_rooms_and_how_many_are_there() {
            var balades = landing.edge.world.room("Balades <b>", 2);
            landing.sit(balades, "claire");
            landing.sit(balades, "karim");
            landing.sit(landing.edge.world.room("Atelier", 4), "lea");
            landing.edge.world.room("Permis", 4);
            landing.edge.world.room("Pneus", 4);

            assertThat(landing.page())
                    .contains("3 présents")
                    .contains("Balades &lt;b&gt; 2 / 2 complet 1.0</a><a class=\"room\">Atelier 1 / 4 0.25</a>")
                    .doesNotContain("Pneus");
        }
    }

    @Nested
    class Search_engines {
        @Test
        void are_told_what_is_not_for_them() {
            var robots = landing.browser.get("/robots.txt").is(200);

            assertThat(robots.header("Content-Type")).isEqualToIgnoringWhitespace("text/plain;charset=utf-8");
            assertThat(robots.text().lines())
                    .contains(
                            "User-agent: *",
                            "Disallow: /app",
                            "Disallow: /staff",
                            "Disallow: /api",
                            "Sitemap: https://paddock.example/sitemap.xml");
        }

        @Test
        void find_both_languages_and_each_from_the_other() throws Exception {
            var sitemap = landing.browser.get("/sitemap.xml").is(200);
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);

            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(sitemap.bytes()));

            assertThat(sitemap.header("Content-Type")).isEqualTo("application/xml; charset=utf-8");
            var places = document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
            assertThat(places.item(0).getTextContent()).isEqualTo("https://paddock.example/fr");
            assertThat(places.item(1).getTextContent()).isEqualTo("https://paddock.example/en");
            assertThat(document.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link")
                            .getLength())
                    .isEqualTo(6);
        }
    }
}
