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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class NotesTest {
    private static final String EVENTS = "/api/v1/admin/events";

    private final TestEdge edge = TestEdge.unlimited();
    private final Shift shift = new Shift(edge);
    private final Account ada = edge.world.advisor("ada");
    private final Account bob = edge.world.advisor("bob");
    private final Account claire = edge.world.customer("claire");
    private final Client advisor = edge.browserOf(ada);
    private ConversationId talk = new ConversationId("none");
    private String path = "";

    @BeforeEach
    void accept() {
        shift.begin(ada);
        talk = shift.talk(ada, claire);
        path = "/api/v1/admin/conversations/" + talk.value() + "/notes";
    }

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void are_written_and_read_beside_the_talk_and_on_the_card_of_its_customer() {
        var written =
                advisor.post(path, "{\"text\": \"Roule en hiver.\\nPneus !\"}").is(201);
        assertThat(written.at("/note/text")).isEqualTo("Roule en hiver.\nPneus !");
        assertThat(written.at("/note/from/name")).isEqualTo("ada");
        assertThat(written.at("/note/at")).isEqualTo("2026-11-23T11:00:00Z");

        assertThat(advisor.get(path).is(200).at("/notes/0/id")).isEqualTo(written.at("/note/id"));
        var card = advisor.get("/api/v1/admin/customers/" + claire.id().value()).is(200);
        assertThat(card.at("/customer/notes/0/id")).isEqualTo(written.at("/note/id"));
        assertThat(card.at("/customer/notes/0/conversation")).isEqualTo(talk.value());
    }

    @ParameterizedTest
    @CsvSource({"'{}', invalid_value", "'{\"text\": \"  \"}', invalid_text", "'{\"text\": 5}', invalid_value"})
    void what_is_no_note_is_refused_by_field(String body, String code) {
        advisor.post(path, body).isProblem(422, code, "text");
    }

    @Test
    void are_for_the_talks_advisor_and_after_it_for_all_staff() {
        advisor.post(path, "{\"text\": \"Roule en hiver.\"}").is(201);
        var other = edge.browserOf(bob);
        other.get(path).isProblem(403, "not_a_member");
        other.post(path, "{\"text\": \"Moi aussi.\"}").isProblem(403, "not_a_member");
        edge.browserOf(claire).get(path).isProblem(403, "forbidden");

        edge.shop.advice().endTalk().end(talk, claire.id());

        assertThat(other.get(path).is(200).at("/notes/0/text")).isEqualTo("Roule en hiver.");
        var messages = "/api/v1/admin/conversations/" + talk.value() + "/messages";
        other.get(messages).is(200);
        other.post(messages, "{\"clientId\": \"1\", \"text\": \"hello\"}").isProblem(403, "not_a_member");
    }

    @Test
    void are_told_at_once_to_those_who_may_read_them() {
        try (var mine = edge.programOf(ada).stream(EVENTS);
                var others = edge.programOf(bob).stream(EVENTS)) {
            mine.next("snapshot");
            others.next("snapshot");

            advisor.post(path, "{\"text\": \"Roule en hiver.\"}").is(201);
            edge.shop.advice().endTalk().end(talk, claire.id());
            advisor.post(path, "{\"text\": \"Rappeler demain.\"}").is(201);

            assertThat(mine.next("note").at("/note/text")).isEqualTo("Roule en hiver.");
            assertThat(last(mine.upTo("note")).at("/note/text")).isEqualTo("Rappeler demain.");
            var heard = last(others.upTo("note")).at("/note/text");
            while (!heard.equals("Rappeler demain.")) { // the first, if the talk was closed before it was told
                heard = last(others.upTo("note")).at("/note/text");
            }
        }
    }

    private static EventReader.Event last(List<EventReader.Event> events) {
        return events.get(events.size() - 1);
    }
}
