package dev.paddock.sse.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Role;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {
    private static final String HOURS = """
        {"slotMinutes":30,"places":2,"openings":[{"day":"MON","from":"09:00","to":"12:00"},\
        {"day":"SAT","from":"10:00","to":"11:30"}],"closedDays":["2026-12-25","2027-01-01"],"noticeMinutes":60,"horizonWeeks":2}\
        """;

    private final TestEdge edge = TestEdge.unlimited();

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Nested
    class For_customers {
        private final Client customer = edge.browserOf(edge.world.guest("Zoé"));

        @Test
        void show_the_free_slots_of_a_week_in_utc() {
            edge.world.calendars().save(SomeCalendars.weekdays(Category.TRACK, 2));

            var week =
                    customer.get("/api/v1/calendars/track/slots?week=2026-W49").is(200);

            assertThat(week.text())
                    .startsWith(
                            "{\"category\":\"track\",\"dealership\":{\"id\":\"main\",\"name\":\"Paddock\"},\"week\":\"2026-W49\",\"slots\":["
                                    + "{\"start\":\"2026-11-30T08:00:00Z\",\"end\":\"2026-11-30T09:00:00Z\",\"free\":2},");
            assertThat(week.json().at("/slots")).hasSize(15);
        }

        @Test
        void show_this_week_if_none_is_named_and_nothing_past() {
            edge.world.calendars().save(SomeCalendars.weekdays(Category.TRACK, 1));

            var week = customer.get("/api/v1/calendars/track/slots").is(200);

            assertThat(week.at("/week")).isEqualTo("2026-W48");
            assertThat(week.json().at("/slots")).hasSize(12);
        }

        @Test
        void say_when_week_or_category_make_no_sense() {
            customer.get("/api/v1/calendars/track/slots?week=2026-48").isProblem(422, "invalid_value", "week");
            customer.get("/api/v1/calendars/track/slots?week=2026-W54").isProblem(422, "invalid_value", "week");
            customer.get("/api/v1/calendars/boats/slots").isProblem(404, "not_found");
        }
    }

    @Nested
    class For_admins {
        private final Client admin = edge.browserOf(Role.ADMIN);

        @Test
        void are_read_and_set_in_the_same_form() {
            assertThat(admin.get("/api/v1/admin/calendars/road").is(200).json().at("/openings"))
                    .isEmpty();

            assertThat(admin.put("/api/v1/admin/calendars/road", HOURS).is(200).text())
                    .isEqualTo(HOURS);
            assertThat(admin.get("/api/v1/admin/calendars/road").text()).isEqualTo(HOURS);
            assertThat(admin.get("/api/v1/admin/calendars/offroad").text()).isNotEqualTo(HOURS);
        }

        @Test
        void have_the_usual_window_and_may_last_until_midnight() {
            var plain =
                    "{\"slotMinutes\":30,\"places\":1,\"openings\":[{\"day\":\"MON\",\"from\":\"22:00\",\"to\":\"24:00\"}]}";

            var set = admin.put("/api/v1/admin/calendars/road", plain).is(200);

            assertThat(set.at("/noticeMinutes")).isEqualTo("0");
            assertThat(set.at("/horizonWeeks")).isEqualTo("8");
            assertThat(set.at("/openings/0/to")).isEqualTo("24:00");
            var slots = edge.browserOf(Role.CUSTOMER)
                    .get("/api/v1/calendars/road/slots?week=2026-W49")
                    .is(200);
            assertThat(slots.at("/slots/3/end")).isEqualTo("2026-11-30T23:00:00Z");
        }

        @Test
        void keep_what_is_booked() {
            var claire = edge.world.customer("claire");
            edge.world.appointments().book(SomeCalendars.appointment(edge.world, Category.ROAD, claire, 3), 1);

            admin.put("/api/v1/admin/calendars/road", HOURS).is(200);

            assertThat(edge.world.appointments().of(claire.id())).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({
            "'\"slotMinutes\":30', '\"slotMinutes\":\"30\"', slotMinutes",
            "'\"places\":2,', '', places",
            "MON, Monday, openings",
            "'09:00', '9:00', openings",
            "'09:00', '13:00', openings",
            "'{\"day\":\"MON\",', '{', openings.day",
            "'2026-12-25', '25/12/2026', closedDays",
            "'\"slotMinutes\":30', '\"slotMinutes\":4', slotMinutes",
            "'\"places\":2', '\"places\":51', places",
            "'\"noticeMinutes\":60', '\"noticeMinutes\":-1', noticeMinutes",
            "'\"noticeMinutes\":60', '\"noticeMinutes\":20160', horizonWeeks",
            "'\"horizonWeeks\":2', '\"horizonWeeks\":53', horizonWeeks",
            "'\"SAT\",\"from\":\"10:00\"', '\"MON\",\"from\":\"11:00\"', openings", // overlaps the other
        })
        void are_refused_by_field(String good, String bad, String field) {
            admin.put("/api/v1/admin/calendars/road", HOURS.replace(good, bad)).isProblem(422, "invalid_value", field);
        }

        @Test
        void of_no_category_are_not_there() {
            admin.put("/api/v1/admin/calendars/boats", HOURS).isProblem(404, "not_found");
        }
    }
}
