package dev.paddock.sse.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.appointment.CalendarId;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DealershipsTest {
    private static final String ROAD_AT_NINE = "{\"category\": \"road\", \"start\": \"2026-11-24T08:00:00Z\"}";
    private static final String VERSAILLES = "{\"dealership\": \"versailles\"}";

    private final TestEdge edge = TestEdge.ofDealerships();
    private final Account claire = edge.world.customer("claire");
    private final Client customer = edge.browserOf(claire);
    private final Client other = edge.browserOf(edge.world.customer("karim"));
    private final Client advisor = edge.browserOf(Role.ADVISOR);

    @BeforeEach
    void open() {
        for (var site : edge.shop.appointments().findHome().dealers().all()) {
            edge.world.calendars().save(SomeCalendars.weekdays(new CalendarId(site.id(), Category.ROAD), 1));
        }
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    private static String at(String body, String dealership) {
        return body.replace("}", ", \"dealership\": \"" + dealership + "\"}");
    }

    @Nested
    class A_person_s_own {
        @Test
        void is_the_first_until_they_choose() {
            assertThat(customer.get("/api/v1/me").is(200).text()).doesNotContain("dealership");
            assertThat(customer.get("/api/v1/calendars/road/slots").at("/dealership/id"))
                    .isEqualTo("montreuil");

            assertThat(customer.patch("/api/v1/me", VERSAILLES).is(200).at("/user/dealership"))
                    .isEqualTo("versailles");

            assertThat(customer.get("/api/v1/me").at("/user/dealership")).isEqualTo("versailles");
            var slots = customer.get("/api/v1/calendars/road/slots");
            assertThat(slots.at("/dealership/name")).isEqualTo("Versailles");
            assertThat(slots.at("/place")).isEqualTo("4 place du Relais, 78000 Versailles");
        }

        @Test
        void is_one_there_is() {
            customer.patch("/api/v1/me", "{\"dealership\": \"nowhere\"}").isProblem(422, "invalid_value", "dealership");
            customer.get("/api/v1/calendars/road/slots?dealership=nowhere")
                    .isProblem(422, "invalid_value", "dealership");
            customer.post("/api/v1/appointments", at(ROAD_AT_NINE, "nowhere"))
                    .isProblem(422, "invalid_value", "dealership");
        }

        @Test
        void is_where_one_books_and_another_is_where_one_says() {
            customer.patch("/api/v1/me", VERSAILLES);

            var booked = customer.post("/api/v1/appointments", ROAD_AT_NINE).is(201);
            var elsewhere = other.post("/api/v1/appointments", at(ROAD_AT_NINE, "meaux"))
                    .is(201);

            assertThat(booked.at("/appointment/dealership/id")).isEqualTo("versailles");
            assertThat(booked.at("/appointment/place")).isEqualTo("4 place du Relais, 78000 Versailles");
            assertThat(elsewhere.at("/appointment/dealership/name")).isEqualTo("Meaux");
            assertThat(customer.get("/api/v1/appointments?dealership=meaux").text())
                    .isEqualTo("{\"appointments\":[]}");
        }

        @Test
        void is_part_of_what_is_known_of_them() {
            customer.patch("/api/v1/me", VERSAILLES);

            assertThat(customer.get("/api/v1/me/export").at("/user/dealership")).isEqualTo("versailles");
        }
    }

    @Nested
    class Moving {
        @Test
        void keeps_the_id_and_raises_the_sequence_of_the_calendar_file() {
            var path = "/api/v1/appointments/"
                    + customer.post("/api/v1/appointments", ROAD_AT_NINE).at("/appointment/id");

            var moved =
                    customer.put(path, "{\"start\": \"2026-11-24T09:00:00Z\"}").is(200);

            assertThat(moved.at("/appointment/start")).isEqualTo("2026-11-24T09:00:00Z");
            assertThat(path).endsWith(moved.at("/appointment/id"));
            assertThat(customer.get(path + ".ics").text()).contains("SEQUENCE:1", "DTSTART:20261124T090000Z");
            customer.put(path, "{\"start\": \"2026-11-24T10:00:00Z\", \"dealership\": \"meaux\"}")
                    .is(200);
            assertThat(customer.get("/api/v1/appointments").at("/appointments/0/dealership/id"))
                    .isEqualTo("meaux");
            assertThat(customer.get(path + ".ics").text())
                    .contains("SEQUENCE:2", "LOCATION:Zone des Sablons\\, 77100 Meaux");
            customer.delete(path).is(204);
            assertThat(customer.get(path + ".ics").text()).contains("SEQUENCE:3", "METHOD:CANCEL");
            customer.put(path, "{\"start\": \"2026-11-24T09:00:00Z\"}").isProblem(404, "not_found");
        }

        @Test
        void keeps_the_old_place_when_the_new_one_is_taken() {
            var id = customer.post("/api/v1/appointments", ROAD_AT_NINE).at("/appointment/id");
            other.post("/api/v1/appointments", ROAD_AT_NINE.replace("T08", "T09"))
                    .is(201);

            customer.put("/api/v1/appointments/" + id, "{\"start\": \"2026-11-24T09:00:00Z\"}")
                    .isProblem(409, "slot_taken");

            other.put("/api/v1/appointments/" + id, "{\"start\": \"2026-11-24T10:00:00Z\"}")
                    .isProblem(404, "not_found");
            assertThat(customer.get("/api/v1/appointments").at("/appointments/0/start"))
                    .isEqualTo("2026-11-24T08:00:00Z");
        }
    }

    @Nested
    class For_staff {
        @Test
        void each_has_a_list_of_its_own() {
            customer.post("/api/v1/appointments", at(ROAD_AT_NINE, "versailles"))
                    .is(201);

            assertThat(advisor.get("/api/v1/admin/appointments").text()).isEqualTo("{\"appointments\":[]}");
            assertThat(advisor.get("/api/v1/admin/appointments?dealership=versailles")
                            .at("/appointments/0/customer/name"))
                    .isEqualTo("claire");
            assertThat(advisor.get("/api/v1/admin/statistics?range=week&dealership=versailles")
                            .at("/appointments/1/booked"))
                    .isEqualTo("1");
            assertThat(advisor.get("/api/v1/admin/statistics?range=week&dealership=meaux")
                            .at("/appointments/1/booked"))
                    .isEqualTo("0");
            assertThat(advisor.get("/api/v1/admin/statistics?range=week").at("/appointments/1/booked"))
                    .isEqualTo("1");
        }

        @Test
        void a_caller_gets_an_appointment_by_their_name() {
            var booked = advisor.post(
                            "/api/v1/admin/appointments",
                            at(ROAD_AT_NINE, "meaux")
                                    .replace("}", ", \"name\": \"Inès\", \"phone\": \"06 39 98 00 00\"}"))
                    .is(201);

            assertThat(booked.at("/appointment/customer/name")).isEqualTo("Inès");
            assertThat(booked.at("/appointment/customer/phone")).isEqualTo("+33639980000");
            assertThat(booked.at("/appointment/dealership/id")).isEqualTo("meaux");
        }

        @Test
        void a_person_known_gets_one_and_it_can_be_moved() {
            var known =
                    ROAD_AT_NINE.replace("}", ", \"customer\": \"" + claire.id().value() + "\"}");
            var id = advisor.post("/api/v1/admin/appointments", known).is(201).at("/appointment/id");

            assertThat(advisor.put("/api/v1/admin/appointments/" + id, "{\"start\": \"2026-11-25T08:00:00Z\"}")
                            .is(200)
                            .at("/appointment/customer/id"))
                    .isEqualTo(claire.id().value());
            assertThat(customer.get("/api/v1/appointments").at("/appointments/0/start"))
                    .isEqualTo("2026-11-25T08:00:00Z");
            advisor.put("/api/v1/admin/appointments/" + id, "{\"start\": \"2020-01-06T08:00:00Z\"}")
                    .isProblem(409, "appointment_past");
        }

        @Test
        void calendar_programs_read_all_that_is_booked_by_a_secret() {
            customer.post(
                            "/api/v1/appointments",
                            at(ROAD_AT_NINE, "versailles").replace("}", ", \"phone\": \"06 39 98 00 00\"}"))
                    .is(201);
            other.post("/api/v1/appointments", at(ROAD_AT_NINE, "meaux")).is(201);
            var first = feed();

            var file = edge.anonymous().get(first).is(200);

            assertThat(file.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
            var calendars = Biweekly.parse(file.text()).all();
            assertThat(calendars).hasSize(1);
            assertThat(calendars.get(0).getEvents())
                    .extracting(event -> event.getSummary().getValue() + " @ "
                            + event.getLocation().getValue())
                    .containsExactlyInAnyOrder(
                            "Essai d’une moto de route, claire @ 4 place du Relais, 78000 Versailles",
                            "Essai d’une moto de route, karim @ Zone des Sablons, 77100 Meaux");
            assertThat(file.text()).contains("DESCRIPTION:+33639980000");

            var second = feed();
            edge.anonymous().get(first).isProblem(404, "not_found");
            edge.anonymous().get(second).is(200);
            advisor.delete("/api/v1/admin/me/calendar-feed").is(204);
            edge.anonymous().get(second).isProblem(404, "not_found");
            customer.post("/api/v1/admin/me/calendar-feed").isProblem(403, "forbidden");
        }

        private String feed() {
            var url = advisor.post("/api/v1/admin/me/calendar-feed").is(201).at("/url");
            assertThat(url)
                    .startsWith("https://paddock.example/api/v1/calendar-feeds/")
                    .endsWith(".ics");
            return url.substring("https://paddock.example".length());
        }

        @Test
        void it_must_be_said_whom_it_is_for() {
            advisor.post("/api/v1/admin/appointments", ROAD_AT_NINE).isProblem(422, "invalid_value", "name");
            advisor.post("/api/v1/admin/appointments", ROAD_AT_NINE.replace("}", ", \"customer\": \"nobody\"}"))
                    .isProblem(404, "not_found");
            customer.post("/api/v1/admin/appointments", ROAD_AT_NINE).isProblem(403, "forbidden");
        }
    }
}
