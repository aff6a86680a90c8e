package dev.paddock.sse.landing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Role;
import dev.paddock.domain.appointment.Category;
import dev.paddock.sse.TestDealers;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LandingDealersTest {
    private final TestLanding landing = new TestLanding();

    @AfterEach
    void stop() throws IOException {
        landing.close();
    }

    @Nested
    class The_dealerships {
        @Test
        void are_as_somebody_wrote_them_down() {
            assertThat(landing.page())
                    .contains("<h2>Deux</h2><a href=\"mailto:bonjour@paddock.example\">")
                    .contains("<article>Montreuil, 12 rue du Circuit, 93100 Montreuil,"
                            + " 01\u00a099\u00a000\u00a010\u00a020")
                    .contains("<a href=\"https://maps.example/?a&#x3D;1&amp;b&#x3D;2\">plan</a>")
                    .contains("<i>Mardi au vendredi 9\u00a0h\u00a030 – 19\u00a0h </i><i>Samedi au lundi fermé</i>")
                    .contains("<i>Lundi au dimanche 9\u00a0h\u00a030 – 19\u00a0h </i>");
        }

        @Test
        void can_t_break_out_of_their_place() {
            assertThat(landing.page()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
            assertThat(landing.linkedData().at("/department/1/name").asString())
                    .isEqualTo("Paddock " + TestDealers.HOUSE);
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
            landing.calendar(Category.ROAD, Set.of(), TestDealers.opening(DayOfWeek.MONDAY, "10:00", "13:00"));
            assertThat(landing.linkedData().at("/@type").asString()).isEqualTo("MotorcycleDealer");
            assertThat(landing.linkedData().at("/openingHoursSpecification").toString())
                    .isEqualTo("[{\"@type\":\"OpeningHoursSpecification\",\"opens\":\"10:00\",\"closes\":\"13:00\","
                            + "\"dayOfWeek\":[\"Monday\"]}]");

            var hours = "{\"slotMinutes\": 60, \"places\": 1, \"openings\":"
                    + " [{\"day\": \"SAT\", \"from\": \"08:00\", \"to\": \"12:00\"}]}";
            landing.edge
                    .browserOf(Role.ADMIN)
                    .put("/api/v1/admin/calendars/road", hours)
                    .is(200);
            landing.secondsPass();
            assertThat(landing.linkedData().at("/openingHoursSpecification").toString())
                    .contains("\"opens\":\"08:00\"", "Saturday")
                    .doesNotContain("Monday");
        }

        @Test
        void joins_the_hours_of_all_and_closes_where_all_do() {
            landing.edge.world.clock().set(Instant.parse("2026-11-24T10:00:00Z"));
            var christmas = LocalDate.of(2026, 12, 25);
            var fair = LocalDate.of(2026, 12, 5);
            landing.calendar(
                    Category.ROAD, Set.of(christmas, fair), TestDealers.opening(DayOfWeek.MONDAY, "10:00", "13:00"));
            landing.calendar(
                    Category.MAINTENANCE,
                    Set.of(christmas, LocalDate.of(2025, 12, 25)),
                    TestDealers.opening(DayOfWeek.MONDAY, "08:30", "12:00"),
                    TestDealers.opening(DayOfWeek.MONDAY, "14:00", "18:00"),
                    TestDealers.opening(DayOfWeek.TUESDAY, "14:00", "18:00"));

            assertThat(landing.linkedData().at("/openingHoursSpecification"))
                    .extracting(hours -> hours.path("opens").asString() + "-"
                            + hours.path("closes").asString() + hours.path("dayOfWeek")
                            + hours.path("validFrom").asString(""))
                    .containsExactly(
                            "08:30-13:00[\"Monday\"]", "14:00-18:00[\"Monday\",\"Tuesday\"]", "00:00-00:002026-12-25");
        }

        @Test
        void has_the_dealerships_with_the_hours_of_their_doors() {
            var first = landing.linkedData().at("/department/0");

            assertThat(first.at("/@type").asString()).isEqualTo("MotorcycleDealer");
            assertThat(first.at("/address/postalCode").asString()).isEqualTo("93100");
            assertThat(first.at("/hasMap").asString()).isEqualTo("https://maps.example/?a=1&b=2");
            assertThat(first.at("/openingHoursSpecification/0/dayOfWeek").toString())
                    .isEqualTo("[\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\"]");
        }
    }
}
