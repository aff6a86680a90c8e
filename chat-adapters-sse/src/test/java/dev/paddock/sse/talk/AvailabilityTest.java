package dev.paddock.sse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {
    private static final String PATH = "/api/v1/admin/availability";

    private final TestEdge edge = TestEdge.unlimited();
    private final Account marc = edge.world.advisor("marc");
    private final Client advisor = edge.browserOf(marc);

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void is_off_until_it_is_declared() {
        assertThat(advisor.get(PATH).is(200).text()).isEqualTo("{\"available\":false,\"maxChats\":3,\"chats\":0}");

        assertThat(advisor.put(PATH, "{\"available\": true, \"maxChats\": 5}")
                        .is(200)
                        .text())
                .isEqualTo("{\"available\":true,\"maxChats\":5,\"chats\":0}");
        assertThat(advisor.get(PATH).text()).isEqualTo("{\"available\":true,\"maxChats\":5,\"chats\":0}");
        assertThat(edge.world.desks().of(marc.id()).declared()).isTrue();

        assertThat(advisor.put(PATH, "{\"available\": false}").is(200).text())
                .isEqualTo("{\"available\":false,\"maxChats\":5,\"chats\":0}");
    }

    @Test
    void counts_the_chats_that_go_on() {
        var request = edge.staff.ask(edge.world.customer("claire"), "my Z900");
        advisor.post("/api/v1/admin/advice-requests/" + request.id().value() + "/accept")
                .is(200);

        assertThat(advisor.get(PATH).json().at("/chats").intValue()).isEqualTo(1);
    }

    @Test
    void is_one_s_own() {
        advisor.put(PATH, "{\"available\": true}").is(200);

        assertThat(edge.browserOf(edge.world.admin("ada")).get(PATH).text()).contains("\"available\":false");
    }

    @ParameterizedTest
    @CsvSource({
        "{}, available",
        "'{\"maxChats\": 3}', available",
        "'{\"available\": \"yes\"}', available",
        "'{\"available\": true, \"maxChats\": 0}', maxChats",
        "'{\"available\": true, \"maxChats\": 21}', maxChats",
        "'{\"available\": true, \"maxChats\": 1.5}', maxChats",
        "'{\"available\": true, \"maxChats\": 4294967297}', maxChats",
    })
    void with_impossible_values_is_refused_by_field(String body, String field) {
        advisor.put(PATH, body).isProblem(422, "invalid_value", field);
        assertThat(edge.world.desks().of(marc.id()).declared()).isFalse();
    }
}
