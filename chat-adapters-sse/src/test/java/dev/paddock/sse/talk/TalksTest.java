package dev.paddock.sse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.sse.Client;
import dev.paddock.sse.Reply;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TalksTest {
    private static final String PATH = "/api/v1/admin/conversations";

    private final TestEdge edge = TestEdge.unlimited();
    private final Account marc = edge.world.advisor("marc");
    private final Client advisor = edge.browserOf(marc);
    private final Account claire = edge.world.customer("claire");
    private ConversationId talk = new ConversationId("none");
    private String path = "";

    @BeforeEach
    void accept() {
        var request = edge.staff.ask(claire, "my Z900");
        talk = new ConversationId(
                advisor.post("/api/v1/admin/advice-requests/" + request.id().value() + "/accept")
                        .at("/conversation/id"));
        path = PATH + "/" + talk.value();
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void are_listed_for_the_advisor_they_are_with_and_for_no_other() {
        assertThat(advisor.get(PATH).is(200).at("/conversations/0/id")).isEqualTo(talk.value());
        assertThat(advisor.get(PATH).at("/conversations/0/with/name")).isEqualTo("claire");
        assertThat(edge.browserOf(edge.world.admin("ada")).get(PATH).text()).isEqualTo("{\"conversations\":[]}");
    }

    @Nested
    class Writing {
        @Test
        void stores_a_message_once() {
            var first = advisor.post(path + "/messages", "{\"clientId\": \"a\", \"text\": \"Hello\\nClaire\"}");
            assertThat(first.is(201).text())
                    .isEqualTo("{\"seq\":1,\"at\":\"2026-11-23T11:00:00Z\",\"duplicate\":false}");

            var again = advisor.post(path + "/messages", "{\"clientId\": \"a\", \"text\": \"Hello\\nClaire\"}");
            assertThat(again.is(201).text())
                    .isEqualTo("{\"seq\":1,\"at\":\"2026-11-23T11:00:00Z\",\"duplicate\":true}");
            assertThat(edge.world.conversations().after(talk, 0, 10)).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({
            "'{\"text\": \"hello\"}', invalid_value, clientId",
            "'{\"clientId\": \"\", \"text\": \"hello\"}', invalid_value, clientId",
            "'{\"clientId\": \"a\"}', invalid_value, text",
            "'{\"clientId\": \"a\", \"text\": \" \"}', invalid_text, text",
            "'{\"clientId\": \"a\", \"text\": \"\\u202e\"}', invalid_text, text",
            "'{\"clientId\": \"a\", \"text\": 5}', invalid_value, text",
        })
        void what_is_no_message_is_refused_by_field(String body, String code, String field) {
            advisor.post(path + "/messages", body).isProblem(422, code, field);
        }

        @Test
        void is_for_the_two_alone() {
            edge.browserOf(edge.world.admin("ada"))
                    .post(path + "/messages", "{\"clientId\": \"a\", \"text\": \"hello\"}")
                    .isProblem(403, "not_a_member");
            advisor.post(PATH + "/none/messages", "{\"clientId\": \"a\", \"text\": \"hello\"}")
                    .isProblem(403, "not_a_member");
            advisor.post(PATH + "/" + "x".repeat(65) + "/messages", "{\"clientId\": \"a\", \"text\": \"hello\"}")
                    .isProblem(403, "not_a_member");
        }

        @Test
        void to_somebody_behind_a_block_is_refused() {
            var direct = edge.world.talk(Conversation.Kind.DIRECT, marc, claire);
            edge.world.blocks().add(claire.id(), marc.id());

            advisor.post(PATH + "/" + direct.value() + "/messages", "{\"clientId\": \"a\", \"text\": \"hello\"}")
                    .isProblem(403, "blocked");
        }
    }

    @Nested
    class Reading {
        @BeforeEach
        void write() {
            IntStream.rangeClosed(1, 5).forEach(i -> edge.world.post(talk, i % 2 == 0 ? marc : claire, "m" + i));
        }

        @Test
        void begins_with_the_newest() {
            var reply = advisor.get(path + "/messages?limit=2").is(200);

            assertThat(reply.json().at("/messages/0").toString())
                    .isEqualTo("{\"conversation\":\"" + talk.value() + "\",\"seq\":4,\"from\":{\"id\":\""
                            + marc.id().value() + "\",\"name\":\"marc\",\"role\":\"advisor\"},\"text\":\"m4\","
                            + "\"at\":\"2026-11-23T11:00:00Z\",\"clientId\":\"m4\"}");
            assertThat(seqs(reply)).containsExactly(4, 5);
            assertThat(reply.json().at("/lastSeq").intValue()).isEqualTo(5);
            assertThat(reply.json().at("/more").booleanValue()).isTrue();
        }

        @Test
        void goes_on_after_a_message_and_back_before_one() {
            assertThat(seqs(advisor.get(path + "/messages?after=0&limit=2"))).containsExactly(1, 2);
            assertThat(seqs(advisor.get(path + "/messages?after=2"))).containsExactly(3, 4, 5);
            assertThat(seqs(advisor.get(path + "/messages?before=3&limit=1000")))
                    .containsExactly(1, 2);
        }

        @Test
        void shows_who_was_erased_without_a_name() {
            edge.browserOf(claire)
                    .delete("/api/v1/me", "{\"currentPassword\": \"password of claire\"}")
                    .is(204);

            assertThat(advisor.get(path + "/messages").at("/messages/0/from/name"))
                    .isEqualTo("Utilisateur supprimé");
            assertThat(advisor.get(PATH).at("/conversations/0/title")).isEqualTo("Utilisateur supprimé");
        }

        @ParameterizedTest
        @ValueSource(strings = {"after=x", "after=-1", "before=1.5", "limit=0", "limit=many", "after=1&before=2"})
        void of_what_is_no_part_is_refused_by_field(String query) {
            var reply = advisor.get(path + "/messages?" + query).isProblem(422, "invalid_value");
            assertThat(query).contains(reply.at("/field") + "=");
        }

        @Test
        void is_for_the_two_alone() {
            edge.browserOf(edge.world.admin("ada")).get(path + "/messages").isProblem(403, "not_a_member");
        }

        private Iterable<Integer> seqs(Reply reply) {
            return reply.is(200)
                    .json()
                    .at("/messages")
                    .valueStream()
                    .map(message -> message.at("/seq").intValue())
                    .toList();
        }
    }

    @Nested
    class Closing {
        @Test
        void lets_nobody_write_any_more() {
            advisor.post(path + "/close").is(204);

            advisor.post(path + "/messages", "{\"clientId\": \"a\", \"text\": \"hello\"}")
                    .isProblem(409, "conversation_closed");
            assertThat(advisor.get(PATH).json().at("/conversations/0/open").booleanValue())
                    .isFalse();
            advisor.post(path + "/close").is(204);
        }

        @Test
        void is_for_the_two_alone_and_for_advice_alone() {
            edge.browserOf(edge.world.admin("ada")).post(path + "/close").isProblem(403, "not_a_member");
            var direct = edge.world.talk(Conversation.Kind.DIRECT, marc, claire);
            advisor.post(PATH + "/" + direct.value() + "/close").isProblem(403, "forbidden");
        }
    }
}
