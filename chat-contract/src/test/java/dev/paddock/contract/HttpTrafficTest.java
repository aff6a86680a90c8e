package dev.paddock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTrafficTest {
    private static final String ROOM =
            "{\"room\": {\"id\": \"r1\", \"name\": \"Essais\", \"capacity\": 20, \"members\": 0, \"conversation\": \"r1\", \"slowSeconds\": 0}}";
    private static final String WISH =
            "{\"name\": \"Essais\", \"capacity\": 20, \"since\": \"unknown fields are ignored\"}";

    private final HttpTraffic traffic = new HttpTraffic();

    @Test
    void lets_pass_what_is_as_documented_and_remembers_it() {
        assertThat(traffic.unseen()).contains("createRoom", "listRooms").doesNotContain("");

        created(WISH, ROOM);

        assertThat(traffic.unseen()).doesNotContain("createRoom").contains("listRooms");
    }

    @Test
    void has_nothing_to_say_of_pages() {
        traffic.check(new HttpTraffic.Exchange("GET", "/app", null, 200, headers("text/html"), "<html>"));
    }

    @Test
    void finds_an_operation_that_is_not_documented() {
        assertThatThrownBy(() -> call("GET", "/api/v1/secrets", null, 200, "application/json", "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no such operation");
        problem("GET", "/api/v1/secrets", 404, "not_found");
    }

    @Test
    void finds_a_field_that_is_not_documented() {
        assertThatThrownBy(() -> created(WISH, ROOM.replace("\"members\"", "\"owner\": \"u1\", \"members\"")))
                .hasMessageContaining("owner");
    }

    @Test
    void finds_a_field_that_is_missing() {
        assertThatThrownBy(() -> created(WISH, ROOM.replace("\"members\": 0,", "")))
                .hasMessageContaining("members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"Essais\", \"capacity\": 1}", "{\"name\": \"Essais\"}", ""})
    void finds_a_request_that_should_not_have_been_accepted(String wish) {
        assertThatThrownBy(() -> created(wish, ROOM)).hasMessageContaining("accepted");
    }

    @Test
    void finds_parameters_that_should_not_have_been_accepted() {
        assertThatThrownBy(() -> audit("limit=0")).hasMessageContaining("limit");
        assertThatThrownBy(() -> audit("until=7")).hasMessageContaining("until");
        audit("limit=7&before=12");
    }

    @Test
    void finds_a_status_and_a_code_that_are_not_documented() {
        assertThatThrownBy(() -> problem("POST", "/api/v1/admin/rooms", 410, "room_deleted"))
                .hasMessageContaining("no such status");
        assertThatThrownBy(() -> problem("POST", "/api/v1/admin/rooms", 409, "slot_taken"))
                .hasMessageContaining("code");
        problem("POST", "/api/v1/admin/rooms", 409, "name_taken");
    }

    @Test
    void finds_a_header_that_is_missing() {
        var bare = HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true);

        assertThatThrownBy(() ->
                        traffic.check(new HttpTraffic.Exchange("POST", "/api/v1/admin/rooms", WISH, 201, bare, ROOM)))
                .hasMessageContaining("X-Correlation-Id");
    }

    @ParameterizedTest
    @CsvSource({"text/plain, ok", "application/json, oops"})
    void finds_a_body_of_another_kind(String mediaType, String body) {
        assertThatThrownBy(() -> call("POST", "/api/v1/admin/rooms", WISH, 201, mediaType, body))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> call("DELETE", "/api/v1/admin/rooms/r1", null, 204, mediaType, body))
                .hasMessageContaining("none is documented");
    }

    private void created(String sent, String got) {
        call("POST", "/api/v1/admin/rooms", sent, 201, "application/json", got);
    }

    private void audit(String query) {
        call("GET", "/api/v1/admin/audit?" + query, null, 200, "application/json", "{\"entries\": []}");
    }

    private void problem(String method, String target, int status, String code) {
        call(method, target, null, status, "application/problem+json", """
                {"type": "urn:paddock:%s", "title": "No", "status": %d, "detail": "No.", "code": "%s", "retryable": false, "correlationId": "c-1"}""".formatted(code, status, code));
    }

    private void call(String method, String target, @Nullable String sent, int status, String mediaType, String got) {
        traffic.check(new HttpTraffic.Exchange(method, target, sent, status, headers(mediaType), got));
    }

    private static HttpHeaders headers(String mediaType) {
        return HttpHeaders.of(
                Map.of("Content-Type", List.of(mediaType), "X-Correlation-Id", List.of("0f8b1c64-6a1e")),
                (name, value) -> true);
    }
}
