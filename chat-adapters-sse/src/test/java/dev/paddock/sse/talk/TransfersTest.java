package dev.paddock.sse.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.sse.Client;
import dev.paddock.sse.EventReader;
import dev.paddock.sse.Shift;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TransfersTest {
    private static final String EVENTS = "/api/v1/admin/events";

    private final TestEdge edge = TestEdge.unlimited();
    private final Shift shift = new Shift(edge);
    private final Account ada = edge.world.advisor("ada");
    private final Account bob = edge.world.advisor("bob");
    private final Account claire = edge.world.customer("claire");
    private final Client advisor = edge.browserOf(ada);
    private final Client colleague = edge.browserOf(bob);
    private ConversationId talk = new ConversationId("none");
    private String path = "";

    @BeforeEach
    void accept() {
        shift.begin(ada);
        talk = shift.talk(ada, claire);
        path = "/api/v1/admin/conversations/" + talk.value();
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    private static String to(Account colleague, String comment) {
        return "{\"to\": \"%s\", \"comment\": \"%s\"}".formatted(colleague.id().value(), comment);
    }

    @Test
    void hand_a_talk_to_a_colleague_who_is_available() {
        edge.world.post(talk, claire, "Bonjour");
        advisor.post(path + "/transfer", to(bob, "")).isProblem(409, "advisor_unavailable", "to");
        shift.begin(bob);

        try (var stream = edge.programOf(bob).stream(EVENTS)) {
            stream.next("snapshot");
            advisor.post(path + "/transfer", to(bob, "Permis A2.")).is(204);

            assertThat(last(stream.upTo("conversation")).at("/conversation/id")).isEqualTo(talk.value());
            assertThat(stream.next("message").at("/text")).isEqualTo("Bonjour");
            assertThat(last(stream.upTo("note")).at("/note/text")).isEqualTo("Permis A2.");
        }
        assertThat(colleague.get(path + "/notes").is(200).at("/notes/0/text")).isEqualTo("Permis A2.");
        assertThat(colleague.get("/api/v1/admin/conversations").at("/conversations/0/id"))
                .isEqualTo(talk.value());
        colleague
                .post(path + "/messages", "{\"clientId\": \"1\", \"text\": \"Bonjour Claire\"}")
                .is(201);

        advisor.get(path + "/messages").is(200);
        advisor.get(path + "/notes").is(200);
        advisor.post(path + "/messages", "{\"clientId\": \"1\", \"text\": \"Encore moi\"}")
                .isProblem(403, "not_a_member");
        advisor.post(path + "/transfer", "{}").isProblem(403, "not_a_member");
    }

    @Test
    void send_a_talk_back_to_the_line_with_nothing_said() {
        advisor.post(path + "/transfer").is(204);

        var waiting = advisor.get("/api/v1/admin/advice-requests").is(200);
        assertThat(waiting.at("/requests/0/conversation")).isEqualTo(talk.value());
        assertThat(advisor.get(path + "/messages").is(200).json().at("/messages"))
                .isEmpty();
    }

    @Test
    void are_refused_by_what_is_wrong_with_them() {
        advisor.post(path + "/transfer", to(ada, "")).isProblem(422, "invalid_value", "to");
        advisor.post(path + "/transfer", "{\"to\": \"\"}").isProblem(422, "invalid_value", "to");
        advisor.post(path + "/transfer", "{\"comment\": \"%s\"}".formatted("x".repeat(4001)))
                .isProblem(422, "invalid_text", "comment");
        advisor.post("/api/v1/admin/conversations/none/transfer", "{}").isProblem(403, "not_a_member");
        edge.shop.advice().endTalk().end(talk, claire.id());
        advisor.post(path + "/transfer", "{}").isProblem(409, "conversation_closed");
    }

    @Test
    void are_entered_in_the_audit_log_without_their_comment() {
        shift.begin(bob);
        advisor.post(path + "/transfer", to(bob, "Permis A2.")).is(204);

        var entry = edge.browserOf(edge.world.admin("eve"))
                .get("/api/v1/admin/audit")
                .is(200);
        assertThat(entry.at("/entries/0/action")).isEqualTo("conversation.transfer");
        assertThat(entry.at("/entries/0/changes/0/to")).isEqualTo("bob");
        assertThat(entry.text()).doesNotContain("Permis");
    }

    @Test
    void show_who_is_on_duty_with_their_load_also_as_it_changes() {
        try (var stream = edge.programOf(ada).stream(EVENTS)) {
            assertThat(stream.next("snapshot").json().at("/advisors/colleagues"))
                    .isEmpty();
            shift.begin(bob);
            assertThat(stream.next("advisors").at("/colleagues/0/name")).isEqualTo("bob");
            stream.next("advisors");
            shift.talk(bob, edge.world.customer("karim"));
            var busier = last(stream.upTo("advisors"));
            assertThat(busier.json().at("/colleagues/0/chats").intValue()).isEqualTo(1);
            assertThat(busier.json().at("/available").intValue()).isEqualTo(2);
        }
        var all = advisor.get("/api/v1/admin/advisors").is(200);
        assertThat(all.json().at("/advisors")).hasSize(2);
        assertThat(all.at("/advisors/0/name")).isEqualTo("ada");
    }

    private static EventReader.Event last(List<EventReader.Event> events) {
        return events.get(events.size() - 1);
    }
}
