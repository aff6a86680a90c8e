package dev.paddock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketTrafficTest {
    private static final String SEND =
            "{\"type\": \"message.send\", \"id\": \"1\", \"conversation\": \"r1\", \"clientId\": \"m1\", \"text\": \"Salut\"}";
    private static final String SENT =
            "{\"type\": \"ok\", \"id\": \"1\", \"seq\": 1, \"at\": \"2026-11-23T09:30:00Z\", \"duplicate\": false}";

    private final SocketTraffic traffic = new SocketTraffic();
    private final SocketTraffic.Connection connection = traffic.connection();

    @Nested
    class A_command {
        @Test
        void passes_with_its_answer_as_documented_and_both_are_remembered() {
            assertThat(traffic.unseen("socket")).contains("message.send", "message.send.ok", "message.send.error");

            ask(SEND, SENT);

            traffic.verify();
            assertThat(traffic.unseen("socket"))
                    .doesNotContain("message.send", "message.send.ok")
                    .contains("message.send.error", "room.join", "room.join.ok", "room.created");
        }

        @Test
        void need_not_be_right_where_it_is_refused() {
            ask(SEND.replace("Salut", ""), error("1", "invalid_text"));

            traffic.verify();
            assertThat(traffic.unseen("socket"))
                    .contains("message.send", "message.send.ok")
                    .doesNotContain("message.send.error");
        }

        @ParameterizedTest
        @CsvSource({"clientId, client", "message.send, ping"})
        void must_not_be_carried_out_unless_it_is_as_documented(String part, String wrong) {
            ask(SEND.replace(part, wrong), SENT);

            assertThatThrownBy(traffic::verify).isInstanceOf(AssertionError.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"type\": \"ok\", \"id\": \"1\"}",
                    "{\"type\": \"ok\", \"id\": \"2\", \"seq\": 1, \"at\": \"2026-11-23T09:30:00Z\", \"duplicate\": false}",
                    "{\"type\": \"ok\", \"id\": \"1\", \"seq\": 1, \"at\": \"today\", \"duplicate\": false}",
                    "{\"type\": \"ok\", \"id\": \"1\", \"seq\": 1, \"at\": \"2026-11-23T09:30:00Z\", \"duplicate\": false, \"by\": 7}",
                    "{\"type\": \"done\", \"id\": \"1\"}"
                })
        void must_not_be_answered_otherwise(String answer) {
            ask(SEND, answer);

            assertThatThrownBy(traffic::verify).isInstanceOf(AssertionError.class);
        }

        @Test
        void is_refused_by_its_own_codes_alone() {
            ask(SEND, error("1", "room_full"));

            assertThatThrownBy(traffic::verify).hasMessageContaining("code");
        }

        @Test
        void that_there_is_not_may_only_be_refused() {
            ask("{\"type\": \"fly\", \"id\": \"1\"}", error("1", "bad_request"));
            traffic.verify();

            ask("{\"type\": \"fly\", \"id\": \"1\"}", "{\"type\": \"ok\", \"id\": \"1\"}");
            assertThatThrownBy(traffic::verify).isInstanceOf(AssertionError.class);
        }
    }

    @Nested
    class An_event {
        @Test
        void passes_as_documented_and_is_remembered() {
            connection.received("{\"type\": \"room.deleted\", \"room\": \"r1\"}");

            traffic.verify();
            assertThat(traffic.unseen("socket")).doesNotContain("room.deleted");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"type\": \"room.deleted\", \"room\": {\"id\": \"r1\"}}",
                    "{\"type\": \"room.deleted\", \"room\": \"r1\", \"by\": \"u1\"}",
                    "{\"type\": \"room.painted\", \"room\": \"r1\"}"
                })
        void is_found_to_be_otherwise(String frame) {
            connection.received(frame);

            assertThatThrownBy(traffic::verify).isInstanceOf(AssertionError.class);
        }
    }

    @Nested
    class An_event_of_a_stream {
        @Test
        void passes_as_documented_and_is_remembered() {
            traffic.streamed("events", "advisors", "4711", "{\"available\": 2, \"colleagues\": []}");
            traffic.streamed("notifications", "resync", "", "{}");

            traffic.verify();
            assertThat(traffic.unseen("events")).contains("snapshot", "advice").doesNotContain("advisors");
            assertThat(traffic.unseen("notifications")).containsExactly("notification");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "events; advisors; ''; {\"available\": 2}",
                    "events; advisors; 4711; {\"available\": -1}",
                    "notifications; advisors; 4711; {\"available\": 2}"
                })
        void is_found_to_be_otherwise(String channel, String event, String id, String data) {
            traffic.streamed(channel, event, id, data);

            assertThatThrownBy(traffic::verify).isInstanceOf(AssertionError.class);
        }
    }

    private void ask(String frame, String answer) {
        connection.sent(frame);
        connection.received(answer);
    }

    private static String error(String id, String code) {
        return "{\"type\": \"error\", \"id\": \"%s\", \"code\": \"%s\", \"detail\": \"No.\", \"retryable\": false}"
                .formatted(id, code);
    }
}
