package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same thing, asked for by REST and by socket of a running server: its JSON has the same fields and values. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class SameOnBothEdgesTest {
    @TempDir
    static Path folder;

    private static RunningPaddock paddock;
    private static Visitor claire;
    private static Visitor advisor;

    @BeforeAll
    static void connect() throws Exception {
        paddock = RunningPaddock.in(folder, Map.of("CHAT_DEMO", "true"));
        var address = paddock.awaitReady();
        claire = new Visitor(address, "claire").connected();
        advisor = new Visitor(address, "advisor").connected();
    }

    @AfterAll
    static void end() {
        List.of(claire, advisor).forEach(Visitor::close);
        paddock.close();
    }

    @Test
    void a_person_and_the_rooms() throws Exception {
        var welcome = claire.connection().welcome();

        var me = (ObjectNode) claire.call("GET", "/me", "").path("user");
        assertThat(me.remove(List.of("email", "emailVerified")))
                .as("what only one's own page needs")
                .isNotNull();
        assertThat(me).isEqualTo(welcome.path("user"));
        assertThat((Iterable<JsonNode>) claire.call("GET", "/rooms", "").path("rooms"))
                .isNotEmpty()
                .isEqualTo(welcome.path("rooms"));
    }

    @Test
    void a_request_the_conversation_that_comes_of_it_and_a_message() throws Exception {
        advisor.call("PUT", "/admin/availability", "{\"available\": true, \"maxChats\": 3}");
        claire.connection().done("advice.request", "\"topic\": \"Pneus\"");
        var told = event("advice").path("request");
        var listed =
                advisor.call("GET", "/admin/advice-requests?status=pending", "").at("/requests/0");
        assertThat(withoutEstimate(told)).isEqualTo(withoutEstimate(listed));

        var accepted = advisor.call(
                "POST", "/admin/advice-requests/" + listed.path("id").asString() + "/accept", "{}");
        var talk = accepted.path("conversation");
        assertThat(event("conversation.opened").path("conversation")).isEqualTo(talk);

        var conversation = "\"conversation\": \"" + talk.path("id").asString() + "\"";
        claire.connection().done("message.send", conversation + ", \"clientId\": \"c1\", \"text\": \"Bonjour\"");
        var heard = (ObjectNode) event("message");
        heard.remove("type");
        var byRest =
                advisor.call("GET", "/admin/conversations/" + talk.path("id").asString() + "/messages", "");
        var bySocket = advisor.connection().done("message.history", conversation);
        assertThat(byRest.at("/messages/0")).isEqualTo(heard);
        assertThat(bySocket.path("messages")).isEqualTo(byRest.path("messages"));
    }

    private static JsonNode event(String type) throws InterruptedException {
        return advisor.connection()
                .await(frame -> frame.path("type").asString("").equals(type));
    }

    /** A request without what changes by the second. */
    private static JsonNode withoutEstimate(JsonNode request) {
        return ((ObjectNode) request.deepCopy()).remove(List.of("estimate"));
    }
}
