package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.appointment.Calendar;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.Opening;
import dev.paddock.domain.dealer.Dealer;
import dev.paddock.domain.dealer.DealerGroup;
import dev.paddock.domain.dealer.PhoneNumber;
import dev.paddock.domain.dealer.PostalAddress;
import dev.paddock.domain.room.Room;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LandingTest {
    private static final String HOUSE = "L'atelier <\"Moteur & Fils\"></script><script>alert(1)</script>";
    private static final PhoneNumber PHONE = new PhoneNumber("+33199001020");
    static final DealerGroup DEALERS = new DealerGroup(
            new EmailAddress("bonjour@paddock.example"),
            PHONE,
            List.of(
                    dealer(
                            "Montreuil",
                            URI.create("https://maps.example/?a=1&b=2"),
                            DayOfWeek.TUESDAY,
                            DayOfWeek.FRIDAY),
                    dealer(HOUSE, null, DayOfWeek.MONDAY, DayOfWeek.SUNDAY)));

    private final TestEdge edge = TestEdge.of(new Site("https://paddock.example", false, DEALERS));
    private final Client browser = edge.anonymous();

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    private static Dealer dealer(String name, @Nullable URI map, DayOfWeek first, DayOfWeek last) {
        var address = new PostalAddress("12 rue du Circuit", "93100", "Montreuil", "FR");
        var openings = Stream.of(DayOfWeek.values())
                .filter(day -> day.compareTo(first) >= 0 && day.compareTo(last) <= 0)
                .map(day -> opening(day, "09:30", "19:00"))
                .toList();
        return new Dealer(name, address, PHONE, map, openings);
    }

    private static Opening opening(DayOfWeek day, String from, String to) {
        return new Opening(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private void calendar(Category category, String place, Set<LocalDate> closed, Opening... openings) {
        edge.world
                .calendars()
                .save(new Calendar(category, Duration.ofMinutes(60), 1, List.of(openings), closed, place));
        secondsPass();
    }

    private void secondsPass() {
        edge.world.clock().advance(Duration.ofSeconds(1));
    }

    private String page() {
        return browser.get("/fr").is(200).text();
    }

    private JsonNode linkedData() {
        var page = page();
        var begin = "<script type=\"application/ld+json\">";
        assertThat(page).containsOnlyOnce("</script>");
        return JsonMapper.shared()
                .readTree(page.substring(page.indexOf(begin) + begin.length(), page.indexOf("</script>")));
    }

    private void sit(Room room, String name) {
        var customer = edge.world.customer(name);
        edge.world
                .transactions()
                .run(() -> edge.world
                        .seats()
                        .take(room.id(), customer.id(), edge.world.clock().instant()));
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
            var reply = browser.with("Accept-Language", wanted).get("/").is(302);

            assertThat(reply.header("Location")).isEqualTo(path);
            assertThat(reply.header("Vary")).isEqualTo("Accept-Language");
            assertThat(reply.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(reply.bytes()).isEmpty();
        }

        @Test
        void sets_no_cookie() {
            for (var path : List.of("/", "/fr", "/en", "/robots.txt", "/sitemap.xml")) {
                assertThat(browser.get(path).header("Set-Cookie")).as(path).isEmpty();
            }
        }
    }

    @Nested
    class The_page {
        @Test
        void says_its_language_and_where_it_is() {
            var page = browser.get("/en").is(200);

            assertThat(page.header("Content-Language")).isEqualTo("en");
            assertThat(page.text()).contains("<link rel=\"canonical\" href=\"https://paddock.example/en\">");
        }

        @Test
        void comes_compressed() throws IOException {
            var packed = browser.with("Accept-Encoding", "br, gzip").get("/fr").is(200);

            assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
            try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(page());
            }
        }

        @Test
        void is_not_sent_again_while_nothing_happens() {
            var tag = browser.get("/fr").header("ETag");
            secondsPass();

            browser.with("If-None-Match", tag).get("/fr").is(304);
        }

        @Test
        void tells_of_what_happened_within_a_second() {
            assertThat(page()).contains("personne").contains("0 présents");

            var marc = edge.world.advisor("marc");
            edge.world.presences().arrived(marc.id());
            edge.shop.advice().keepDesk().declare(marc.id(), true, null);
            assertThat(page()).contains("personne");

            secondsPass();
            assertThat(page()).contains("1 disponibles");
        }

        @Test
        void shows_the_fullest_rooms_and_how_many_are_there() {
            var balades = edge.world.room("Balades <b>", 2);
            sit(balades, "claire");
            sit(balades, "karim");
            sit(edge.world.room("Atelier", 4), "lea");
            edge.world.room("Permis", 4);
            edge.world.room("Pneus", 4);

            assertThat(page())
                    .contains("3 présents")
                    .contains("Balades &lt;b&gt; 2 / 2 complet 1.0</a><a class=\"room\">Atelier 1 / 4 0.25</a>")
                    .doesNotContain("Pneus");
        }
    }

    @Nested
    class The_next_slots {
        @ParameterizedTest
        @CsvSource({
            "2026-11-24T07:00:00Z, 'Terrain, 60 min aujourd’hui: mar. 9\u00a0h, mar. 14\u00a0h, mer. 9\u00a0h,'",
            "2026-11-24T15:30:00Z, 'Terrain, 60 min demain: mer. 9\u00a0h, mer. 14\u00a0h, mar.\u00a01 9\u00a0h,'",
            "2026-11-22T15:30:00Z, 'Terrain, 60 min semaine prochaine: mar. 9\u00a0h, mar. 14\u00a0h, mer. 9\u00a0h,'",
            "2026-11-25T15:30:00Z, 'Terrain, 60 min semaine prochaine: mar. 9\u00a0h, mar. 14\u00a0h, mer.\u00a02 9\u00a0h,'",
        })
        void are_one_of_each_half_day(Instant now, String line) {
            edge.world.clock().set(now);
            calendar(
                    Category.ROAD,
                    "Terrain",
                    Set.of(),
                    opening(DayOfWeek.TUESDAY, "09:00", "11:00"),
                    opening(DayOfWeek.TUESDAY, "14:00", "16:00"),
                    opening(DayOfWeek.WEDNESDAY, "09:00", "11:00"),
                    opening(DayOfWeek.WEDNESDAY, "14:00", "16:00"));

            assertThat(page()).contains("<p class=\"road\">" + line);
        }

        @Test
        void are_on_demand_without_a_calendar() {
            assertThat(page()).contains("<p class=\"road\">sur demande</p>");
        }
    }

    @Nested
    class The_dealerships {
        @Test
        void are_as_somebody_wrote_them_down() {
            assertThat(page())
                    .contains("<h2>Deux</h2><a href=\"mailto:bonjour@paddock.example\">")
                    .contains(
                            "<article>Montreuil, 12 rue du Circuit, 93100 Montreuil, 01\u00a099\u00a000\u00a010\u00a020")
                    .contains("<a href=\"https://maps.example/?a&#x3D;1&amp;b&#x3D;2\">plan</a>")
                    .contains("<i>Mardi au vendredi 9\u00a0h\u00a030 – 19\u00a0h </i><i>Samedi au lundi fermé</i>")
                    .contains("<i>Lundi au dimanche 9\u00a0h\u00a030 – 19\u00a0h </i>");
        }

        @Test
        void can_t_break_out_of_their_place() {
            assertThat(page()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
            assertThat(linkedData().at("/department/1/name").asString()).isEqualTo("Paddock " + HOUSE);
        }

        @Test
        void are_not_made_up() throws IOException {
            try (var silent = TestEdge.of(TestEdge.SITE)) {
                assertThat(silent.anonymous().get("/fr").is(200).text())
                        .doesNotContain("mailto:", "<article>", "PostalAddress", "telephone");
            }
        }
    }

    @Nested
    class The_linked_data {
        @Test
        void has_the_hours_of_the_calendars_as_they_are_now() {
            calendar(Category.ROAD, "", Set.of(), opening(DayOfWeek.MONDAY, "10:00", "13:00"));
            assertThat(linkedData().at("/@type").asString()).isEqualTo("MotorcycleDealer");
            assertThat(linkedData().at("/openingHoursSpecification").toString())
                    .isEqualTo("[{\"@type\":\"OpeningHoursSpecification\",\"opens\":\"10:00\",\"closes\":\"13:00\","
                            + "\"dayOfWeek\":[\"Monday\"]}]");

            var hours = "{\"slotMinutes\": 60, \"places\": 1, \"openings\":"
                    + " [{\"day\": \"SAT\", \"from\": \"08:00\", \"to\": \"12:00\"}]}";
            edge.browserOf(Role.ADMIN)
                    .put("/api/v1/admin/calendars/road", hours)
                    .is(200);
            secondsPass();
            assertThat(linkedData().at("/openingHoursSpecification").toString())
                    .contains("\"opens\":\"08:00\"", "Saturday")
                    .doesNotContain("Monday");
        }

        @Test
        void joins_the_hours_of_all_and_closes_where_all_do() {
            edge.world.clock().set(Instant.parse("2026-11-24T10:00:00Z"));
            var christmas = LocalDate.of(2026, 12, 25);
            var fair = LocalDate.of(2026, 12, 5);
            calendar(Category.ROAD, "", Set.of(christmas, fair), opening(DayOfWeek.MONDAY, "10:00", "13:00"));
            calendar(
                    Category.MAINTENANCE,
                    "",
                    Set.of(christmas, LocalDate.of(2025, 12, 25)),
                    opening(DayOfWeek.MONDAY, "08:30", "12:00"),
                    opening(DayOfWeek.MONDAY, "14:00", "18:00"),
                    opening(DayOfWeek.TUESDAY, "14:00", "18:00"));

            assertThat(linkedData().at("/openingHoursSpecification"))
                    .extracting(hours -> hours.path("opens").asString() + "-"
                            + hours.path("closes").asString() + hours.path("dayOfWeek")
                            + hours.path("validFrom").asString(""))
                    .containsExactly(
                            "08:30-13:00[\"Monday\"]", "14:00-18:00[\"Monday\",\"Tuesday\"]", "00:00-00:002026-12-25");
        }

        @Test
        void has_the_dealerships_with_the_hours_of_their_doors() {
            var first = linkedData().at("/department/0");

            assertThat(first.at("/@type").asString()).isEqualTo("MotorcycleDealer");
            assertThat(first.at("/address/postalCode").asString()).isEqualTo("93100");
            assertThat(first.at("/hasMap").asString()).isEqualTo("https://maps.example/?a=1&b=2");
            assertThat(first.at("/openingHoursSpecification/0/dayOfWeek").toString())
                    .isEqualTo("[\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\"]");
        }
    }

    @Nested
    class Search_engines {
        @Test
        void are_told_what_is_not_for_them() {
            var robots = browser.get("/robots.txt").is(200);

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
            var sitemap = browser.get("/sitemap.xml").is(200);
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);

            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(sitemap.bytes()));

            assertThat(sitemap.header("Content-Type")).isEqualTo("application/xml");
            var places = document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
            assertThat(places.item(0).getTextContent()).isEqualTo("https://paddock.example/fr");
            assertThat(places.item(1).getTextContent()).isEqualTo("https://paddock.example/en");
            assertThat(document.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link")
                            .getLength())
                    .isEqualTo(6);
        }
    }
}
