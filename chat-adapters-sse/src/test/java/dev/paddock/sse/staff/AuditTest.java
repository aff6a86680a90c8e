package dev.paddock.sse.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.appointment.Category;
import dev.paddock.domain.appointment.SomeCalendars;
import dev.paddock.domain.audit.Entry;
import dev.paddock.domain.audit.VerifyAudit;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
    private static final String PATH = "/api/v1/admin/";

    private final TestEdge edge = TestEdge.unlimited();
    private final Account ada = edge.world.admin("ada");
    private final Client admin = edge.browserOf(ada);
    private final Account claire = edge.world.customer("claire");

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void says_whom_and_from_what_to_what_and_is_searched_by_who_what_and_when() {
        admin.patch(PATH + "people/" + claire.id().value(), "{\"role\": \"advisor\"}")
                .is(200);
        edge.world.clock().advance(Duration.ofHours(1));
        var room = admin.post(PATH + "rooms", "{\"name\": \"Atelier\", \"capacity\": 2}")
                .at("/room/id");
        admin.patch(PATH + "rooms/" + room, "{\"capacity\": 3}").is(200);

        var role = admin.get(PATH + "audit?action=person.change").is(200);
        assertThat(role.json().at("/entries")).hasSize(1);
        assertThat(role.at("/entries/0/person/name")).isEqualTo("claire");
        assertThat(role.json().at("/entries/0/changes").toString())
                .isEqualTo("[{\"field\":\"role\",\"from\":\"customer\",\"to\":\"advisor\"}]");
        var size = admin.get(PATH + "audit?limit=1").is(200);
        assertThat(size.at("/entries/0/thing")).isEqualTo("Atelier");
        assertThat(size.json().at("/entries/0/changes").toString())
                .isEqualTo("[{\"field\":\"capacity\",\"from\":\"2\",\"to\":\"3\"}]");
        var later = edge.world.clock().instant();
        assertThat(admin.get(PATH + "audit?from=" + later).json().at("/entries"))
                .hasSize(2);
        assertThat(admin.get(PATH + "audit?until=" + later).json().at("/entries"))
                .hasSize(1);
        assertThat(admin.get(PATH + "audit?actor=nobody").json().at("/entries")).isEmpty();
        admin.get(PATH + "audit?from=yesterday").isProblem(422, "invalid_value", "from");
        assertThat(new VerifyAudit(edge.world.auditLog()).verify()).isInstanceOf(VerifyAudit.Finding.Intact.class);
    }

    @Test
    void holds_every_act_of_a_day_and_what_came_of_it() {
        var room = admin.post(PATH + "rooms", "{\"name\": \"Atelier\", \"capacity\": 2}")
                .at("/room/id");
        admin.post(PATH + "rooms", "{\"name\": \"Atelier\", \"capacity\": 2}").is(409);
        admin.patch(PATH + "rooms/" + room, "{\"capacity\": 3}").is(200);
        admin.delete(PATH + "rooms/" + room).is(204);
        admin.put(PATH + "availability", "{\"available\": true}").is(200);
        var refused = edge.staff.ask(claire, "no").id().value();
        admin.post(PATH + "advice-requests/" + refused + "/refuse").is(204);
        var accepted = edge.staff.ask(claire, "yes").id().value();
        var talk = admin.post(PATH + "advice-requests/" + accepted + "/accept").at("/conversation/id");
        admin.post(PATH + "conversations/" + talk + "/messages", "{\"clientId\": \"a\", \"text\": \"hello\"}")
                .is(201);
        admin.post(PATH + "conversations/" + talk + "/close").is(204);
        var appointment = SomeCalendars.appointment(edge.world, Category.ROAD, claire, 24);
        edge.world.appointments().book(appointment, 1);
        admin.delete(PATH + "appointments/" + appointment.id().value()).is(204);
        admin.put(PATH + "calendars/road", "{\"slotMinutes\": 60, \"places\": 1, \"openings\": []}")
                .is(200);
        admin.put(PATH + "calendars/road", "{\"slotMinutes\": 1, \"places\": 1, \"openings\": []}")
                .is(422);
        admin.patch(PATH + "people/" + claire.id().value(), "{\"blocked\": true}")
                .is(200);

        assertThat(edge.world.auditLog().after(0, 100))
                .allMatch(entry -> entry.actor().equals(ada.person()))
                .extracting(Entry::action, Entry::object, Entry::outcome)
                .containsExactly(
                        tuple("room.create", "room:" + room, "ok"),
                        tuple("room.create", "room", "name_taken"),
                        tuple("room.change", "room:" + room, "ok"),
                        tuple("room.delete", "room:" + room, "ok"),
                        tuple("desk.open", "person:" + ada.id().value(), "ok"),
                        tuple("request.refuse", "request:" + refused, "ok"),
                        tuple("request.accept", "request:" + accepted, "ok"),
                        tuple("conversation.close", "conversation:" + talk, "ok"),
                        tuple(
                                "appointment.cancel",
                                "appointment:" + appointment.id().value(),
                                "ok"),
                        tuple("calendar.configure", "calendar:road@main", "ok"),
                        tuple("calendar.configure", "calendar:road@main", "invalid_value"),
                        tuple("person.change.block", "person:" + claire.id().value(), "ok"));
        assertThat(new VerifyAudit(edge.world.auditLog()).verify()).isInstanceOf(VerifyAudit.Finding.Intact.class);
    }

    @Test
    void is_read_in_pages_newest_first() {
        for (int i = 1; i <= 3; i++) {
            admin.post(PATH + "rooms", "{\"name\": \"Room " + i + "\", \"capacity\": 2}");
        }

        var reply = admin.get(PATH + "audit?limit=2").is(200);

        var newest = edge.world.auditLog().after(2, 1).get(0);
        assertThat(reply.json().at("/entries/0").toString())
                .isEqualTo("{\"id\":\"3\",\"at\":\"2026-11-23T11:00:00Z\",\"actor\":{\"id\":\""
                        + ada.id().value() + "\",\"name\":\"ada\"},\"action\":\"room.create\",\"object\":\""
                        + newest.object()
                        + "\",\"thing\":\"Room 3\",\"changes\":[{\"field\":\"name\",\"to\":\"Room 3\"},"
                        + "{\"field\":\"capacity\",\"to\":\"2\"}],\"outcome\":\"ok\",\"hash\":\"" + newest.hash()
                        + "\"}");
        assertThat(reply.at("/entries/1/id")).isEqualTo("2");
        assertThat(admin.get(PATH + "audit?before=2&limit=100000").json().at("/entries"))
                .hasSize(1);
    }

    @Test
    void keeps_what_an_erased_admin_did() {
        edge.world.admin("bob");
        admin.post(PATH + "rooms", "{\"name\": \"Atelier\", \"capacity\": 2}").is(201);
        admin.delete("/api/v1/me", "{\"currentPassword\": \"password of ada\"}").is(204);

        var other = edge.browserOf(edge.world.admin("eve"));
        assertThat(other.get(PATH + "audit").at("/entries/0/actor/name")).isEqualTo("Utilisateur supprimé");
        assertThat(other.get(PATH + "audit").at("/entries/0/actor/id"))
                .isEqualTo(ada.id().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"before=x", "before=-1", "limit=0", "limit=-5"})
    void of_what_is_no_part_is_refused_by_field(String query) {
        var reply = admin.get(PATH + "audit?" + query).isProblem(422, "invalid_value");
        assertThat(query).startsWith(reply.at("/field") + "=");
    }
}
