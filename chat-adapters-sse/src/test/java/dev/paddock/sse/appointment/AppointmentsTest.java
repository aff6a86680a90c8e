package dev.paddock.sse.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import dev.paddock.domain.World;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppointmentsTest {
    private static final String FIRST = "{\"category\": \"maintenance\", \"start\": \"2026-11-24T08:00:00Z\"}";

    private final TestEdge edge = TestEdge.unlimited();
    private final Account claire = edge.world.customer("claire");
    private final Client customer = edge.browserOf(claire);
    private final Client other = edge.browserOf(edge.world.customer("karim"));

    @BeforeEach
    void open() {
        edge.world.calendars().save(SomeCalendars.weekdays(Category.MAINTENANCE, 1));
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Nested
    class Booking {
        @Test
        void takes_the_slot() {
            var booked = customer.post("/api/v1/appointments", FIRST).is(201);

            assertThat(booked.text())
                    .matches(
                            "\\{\"appointment\":\\{\"id\":\"[^\"]+\",\"category\":\"maintenance\","
                                    + "\"start\":\"2026-11-24T08:00:00Z\",\"end\":\"2026-11-24T09:00:00Z\","
                                    + "\"dealership\":\\{\"id\":\"main\",\"name\":\"Paddock\"},\"place\":\"12 rue du Circuit\",\"status\":\"booked\"}}");
            other.post("/api/v1/appointments", FIRST).isProblem(409, "slot_taken");
        }

        @Test
        void twice_is_the_same_appointment() {
            var once = customer.post("/api/v1/appointments", FIRST).is(201);

            assertThat(customer.post("/api/v1/appointments", FIRST).is(201).text())
                    .isEqualTo(once.text());
        }

        @Test
        void keeps_what_was_told_and_how_one_is_reached() {
            var body = FIRST.replace(
                    "}",
                    ", \"details\": {\"year\": \"2019\", \"lastService\": \"2025-09\", \"kilometres\": \"12500\"},"
                            + " \"phone\": \"06 39 98 00 00\", \"email\": \"claire@paddock.example\"}");

            var booked = customer.post("/api/v1/appointments", body).is(201);

            assertThat(booked.at("/appointment/details/lastService")).isEqualTo("2025-09");
            assertThat(booked.at("/appointment/contact/phone")).isEqualTo("+33639980000");
            var seen = edge.browserOf(Role.ADVISOR)
                    .get("/api/v1/admin/appointments")
                    .is(200);
            assertThat(seen.at("/appointments/0/details/kilometres")).isEqualTo("12500");
            assertThat(seen.at("/appointments/0/customer/phone")).isEqualTo("+33639980000");
            assertThat(seen.at("/appointments/0/customer/email")).isEqualTo("claire@paddock.example");
        }

        @Test
        void is_refused_for_details_that_can_not_be() {
            customer.post("/api/v1/appointments", FIRST.replace("}", ", \"details\": {\"year\": \"old\"}}"))
                    .isProblem(422, "invalid_value", "details.year");
            customer.post("/api/v1/appointments", FIRST.replace("}", ", \"details\": []}"))
                    .isProblem(422, "invalid_value", "details");
            customer.post("/api/v1/appointments", FIRST.replace("}", ", \"phone\": \"12\"}"))
                    .isProblem(422, "invalid_value", "phone");
        }

        @Test
        void is_refused_for_what_is_no_slot() {
            customer.post("/api/v1/appointments", FIRST.replace("08:00:00", "08:30:00"))
                    .isProblem(422, "slot_not_offered", "start");
            customer.post("/api/v1/appointments", FIRST.replace("2026-11-24", "2025-11-24"))
                    .isProblem(422, "slot_not_offered", "start");
            customer.post("/api/v1/appointments", FIRST.replace("maintenance", "road"))
                    .isProblem(422, "slot_not_offered", "start");
            customer.post("/api/v1/appointments", FIRST.replace("T08:00:00Z", ""))
                    .isProblem(422, "invalid_value", "start");
            customer.post("/api/v1/appointments", FIRST.replace("maintenance", "boats"))
                    .isProblem(422, "invalid_value", "category");
        }
    }

    @Nested
    class Once_booked {
        private String path = "";

        @BeforeEach
        void book() {
            path = "/api/v1/appointments/"
                    + customer.post("/api/v1/appointments", FIRST).is(201).at("/appointment/id");
        }

        @Test
        void are_their_customer_s_to_see() {
            assertThat(customer.get("/api/v1/appointments").is(200).at("/appointments/0/status"))
                    .isEqualTo("booked");
            assertThat(other.get("/api/v1/appointments").text()).isEqualTo("{\"appointments\":[]}");
            other.get(path + ".ics").isProblem(404, "not_found");
            other.delete(path).isProblem(404, "not_found");
            customer.get("/api/v1/appointments/none.ics").isProblem(404, "not_found");
        }

        @Test
        void are_cancelled_once_and_for_all_and_free_their_slot() {
            customer.delete(path).is(204);
            customer.delete(path).is(204);

            assertThat(customer.get("/api/v1/appointments").at("/appointments/0/status"))
                    .isEqualTo("cancelled");
            other.post("/api/v1/appointments", FIRST).is(201);
        }

        @Test
        void go_into_people_s_own_calendars() {
            var file = customer.get(path + ".ics").is(200);

            assertThat(file.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
            assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"paddock-2026-11-24.ics\"");
            var calendar = Biweekly.parse(file.text()).first();
            assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
            var event = calendar.getEvents().get(0);
            assertThat(event.getDateStart().getValue()).isEqualTo(date("2026-11-24T08:00:00Z"));
            assertThat(event.getDateEnd().getValue()).isEqualTo(date("2026-11-24T09:00:00Z"));
            assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Date.from(World.NOON));
            assertThat(event.getSummary().getValue()).isEqualTo("Entretien de la moto");
            assertThat(event.getLocation().getValue()).isEqualTo("12 rue du Circuit");
            assertThat(event.getUid().getValue()).endsWith("@paddock");
            assertThat(file.text()).contains("DTSTART:20261124T080000Z\r\n");
        }

        @Test
        void are_named_in_the_customer_s_language() {
            edge.world.accounts().save(claire.speaking(Language.ENGLISH));

            assertThat(customer.get(path + ".ics").text()).contains("SUMMARY:Motorcycle service");
        }

        @Test
        void are_marked_in_people_s_calendars_when_cancelled() {
            customer.delete(path);

            assertThat(customer.get(path + ".ics").text()).contains("STATUS:CANCELLED", "SEQUENCE:1");
        }

        private static Date date(String instant) {
            return Date.from(Instant.parse(instant));
        }
    }

    @Nested
    class For_staff {
        private final Client advisor = edge.browserOf(Role.ADVISOR);

        @BeforeEach
        void book() {
            customer.post("/api/v1/appointments", FIRST).is(201);
        }

        @Test
        void are_listed_by_week_and_category_with_their_customers() {
            var list = advisor.get("/api/v1/admin/appointments?category=maintenance&week=2026-W48")
                    .is(200);

            assertThat(list.at("/appointments/0/customer/name")).isEqualTo("claire");
            assertThat(list.at("/appointments/0/customer/id"))
                    .isEqualTo(claire.id().value());
            assertThat(advisor.get("/api/v1/admin/appointments").text()).isEqualTo(list.text());
            assertThat(advisor.get("/api/v1/admin/appointments?category=road").text())
                    .isEqualTo("{\"appointments\":[]}");
            assertThat(advisor.get("/api/v1/admin/appointments?week=2026-W49").text())
                    .isEqualTo("{\"appointments\":[]}");
            advisor.get("/api/v1/admin/appointments?category=boats").isProblem(422, "invalid_value", "category");
        }

        @Test
        void can_be_cancelled_with_a_reason_that_their_customer_reads() {
            var id = advisor.get("/api/v1/admin/appointments").at("/appointments/0/id");
            var path = "/api/v1/admin/appointments/" + id + "/cancel";
            advisor.post(path, "{\"reason\": \"\"}").isProblem(422, "invalid_text", "reason");

            advisor.post(path, "{\"reason\": \"L’atelier est fermé.\"}").is(204);

            var own = customer.get("/api/v1/appointments");
            assertThat(own.at("/appointments/0/reason")).isEqualTo("L’atelier est fermé.");
            assertThat(own.at("/appointments/0/cancelledBy")).isEqualTo("staff");
        }

        @Test
        void can_not_be_cancelled_once_they_have_begun() {
            var begun = SomeCalendars.appointment(edge.world, Category.MAINTENANCE, claire, -1);
            edge.world.appointments().book(begun, 1);
            var id = begun.id().value();

            customer.delete("/api/v1/appointments/" + id).isProblem(409, "appointment_past");
            advisor.delete("/api/v1/admin/appointments/" + id).isProblem(409, "appointment_past");
            advisor.post("/api/v1/admin/appointments/" + id + "/cancel").isProblem(409, "appointment_past");
        }

        @Test
        void can_be_cancelled() {
            var id = advisor.get("/api/v1/admin/appointments").at("/appointments/0/id");

            advisor.delete("/api/v1/admin/appointments/" + id).is(204);

            assertThat(customer.get("/api/v1/appointments").at("/appointments/0/status"))
                    .isEqualTo("cancelled");
            advisor.delete("/api/v1/admin/appointments/none").isProblem(404, "not_found");
        }
    }
}
