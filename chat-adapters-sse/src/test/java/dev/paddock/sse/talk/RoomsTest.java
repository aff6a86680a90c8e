package dev.paddock.sse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Role;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomsTest {
    private final TestEdge edge = TestEdge.unlimited();
    private final Client admin = edge.browserOf(Role.ADMIN);
    private final Client customer = edge.browserOf(edge.world.guest("Zoé"));

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void are_listed_with_the_seats_taken() {
        var room = edge.world.room("Balades", 50);
        edge.world.seat(room, edge.world.guest("Max"));

        var id = room.id().value();
        assertThat(customer.get("/api/v1/rooms").is(200).text())
                .isEqualTo("{\"rooms\":[{\"id\":\"" + id + "\",\"name\":\"Balades\",\"capacity\":50,\"members\":1,"
                        + "\"conversation\":\"" + id + "\",\"slowSeconds\":0}]}");
        assertThat(admin.get("/api/v1/admin/rooms").is(200).at("/rooms/0/name")).isEqualTo("Balades");
    }

    @Test
    void lose_a_message_that_staff_take_away() {
        var room = edge.world.room("Balades", 50);
        var max = edge.world.guest("Max");
        edge.world.seat(room, max);
        edge.world.post(room, max, "Vends casque");
        var advisor = edge.browserOf(Role.ADVISOR);
        var path = "/api/v1/admin/rooms/" + room.id().value() + "/messages/";

        customer.delete(path + 1).isProblem(403, "forbidden");
        advisor.delete(path + 1).is(204);

        advisor.delete(path + 1).isProblem(404, "not_found");
        advisor.delete(path + "x").isProblem(404, "not_found");
        advisor.delete("/api/v1/admin/rooms/nowhere/messages/1").isProblem(404, "room_not_found");
        assertThat(edge.world.auditLog().before(Long.MAX_VALUE, 10))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("message.remove"));
        admin.delete("/api/v1/admin/rooms/" + room.id().value()).is(204);
        advisor.delete(path + 1).isProblem(410, "room_deleted");
    }

    @Test
    void are_created_renamed_resized_and_deleted_by_admins() {
        var room = admin.post("/api/v1/admin/rooms", "{\"name\": \" Atelier \", \"capacity\": 2}")
                .is(201);
        var path = "/api/v1/admin/rooms/" + room.at("/room/id");
        assertThat(room.at("/room/name")).isEqualTo("Atelier");

        assertThat(admin.patch(path, "{\"name\": \"Garage\"}").is(200).at("/room/name"))
                .isEqualTo("Garage");
        var resized = admin.patch(path, "{\"capacity\": 10000}").is(200);
        assertThat(resized.at("/room/name")).isEqualTo("Garage");
        assertThat(resized.json().at("/room/capacity").intValue()).isEqualTo(10_000);

        assertThat(admin.delete(path).is(204).bytes()).isEmpty();
        assertThat(customer.get("/api/v1/rooms").text()).isEqualTo("{\"rooms\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"capacity\": 5}', invalid_value, name",
        "'{\"name\": \"ab\", \"capacity\": 5}', invalid_text, name",
        "'{\"name\": \"Atelier\"}', invalid_value, capacity",
        "'{\"name\": \"Atelier\", \"capacity\": 1}', invalid_value, capacity",
        "'{\"name\": \"Atelier\", \"capacity\": 10001}', invalid_value, capacity",
        "'{\"name\": \"Atelier\", \"capacity\": 2.5}', invalid_value, capacity",
        "'{\"name\": \"Atelier\", \"capacity\": \"5\"}', invalid_value, capacity",
        "'{\"name\": \"Atelier\", \"capacity\": 99999999999999999999}', invalid_value, capacity",
    })
    void with_impossible_values_are_refused_by_field(String body, String code, String field) {
        admin.post("/api/v1/admin/rooms", body).isProblem(422, code, field);
    }

    @Test
    void need_names_of_their_own() {
        edge.world.room("Balades", 50);
        var atelier = edge.world.room("Atelier", 50);

        admin.post("/api/v1/admin/rooms", "{\"name\": \"BALADES\", \"capacity\": 2}")
                .isProblem(409, "name_taken", "name");
        admin.patch("/api/v1/admin/rooms/" + atelier.id().value(), "{\"name\": \"balades\"}")
                .isProblem(409, "name_taken", "name");
    }

    @Test
    void that_never_were_or_are_no_more_say_so() {
        var gone = edge.world.room("Balades", 50).id().value();
        admin.delete("/api/v1/admin/rooms/" + gone).is(204);

        admin.delete("/api/v1/admin/rooms/" + gone).isProblem(410, "room_deleted");
        admin.patch("/api/v1/admin/rooms/" + gone, "{\"capacity\": 3}").isProblem(410, "room_deleted");
        admin.delete("/api/v1/admin/rooms/nowhere").isProblem(404, "room_not_found");
        admin.patch("/api/v1/admin/rooms/nowhere", "{\"capacity\": 3}").isProblem(404, "room_not_found");
        admin.delete("/api/v1/admin/rooms/" + "x".repeat(65)).isProblem(404, "room_not_found");
    }
}
