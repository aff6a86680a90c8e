package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A note about a customer, looked for in everything that customer can get from a running server, and from one restored. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class NotesStayInsideTest {
    private static final String SECRET = "zinnober-4711";
    private static final String LAST_WORD = "voila-4712";

    /** What a customer can read by REST; streams and commands are asked for apart. */
    private static final List<String> READ = List.of("/me", "/me/export", "/rooms", "/appointments", "/notifications");

    @TempDir
    private Path folder;

    @Test
    void no_customer_ever_gets_one() throws Exception {
        var first = Map.of("CHAT_DB_URL", "jdbc:h2:file:./first/paddock");
        var second = Map.of("CHAT_DB_URL", "jdbc:h2:file:./second/paddock");
        String talk;
        try (var paddock = RunningPaddock.in(folder, with(first))) {
            var address = paddock.awaitReady();
            try (var claire = new Visitor(address, "claire").connected();
                    var advisor = new Visitor(address, "advisor").connected()) {
                talk = talk(claire, advisor);
                note(advisor, talk);
                advisor.call("POST", "/admin/conversations/" + talk + "/messages", message(LAST_WORD));
                assertThat(heardUntilTheLastWord(claire)).doesNotContain(SECRET);
                assertThat(everythingOf(claire, talk)).contains(LAST_WORD).doesNotContain(SECRET);
            }
            paddock.terminate();
        }
        done(first, "backup", "shop.backup");
        done(second, "restore", "shop.backup");
        try (var paddock = RunningPaddock.in(folder, with(second))) {
            var address = paddock.awaitReady();
            try (var claire = new Visitor(address, "claire").connected();
                    var advisor = new Visitor(address, "advisor")) {
                assertThat(advisor.call("GET", "/admin/conversations/" + talk + "/notes", "")
                                .toString())
                        .contains(SECRET);
                assertThat(everythingOf(claire, talk)).contains(LAST_WORD).doesNotContain(SECRET);
            }
        }
    }

    private static String talk(Visitor claire, Visitor advisor) throws Exception {
        advisor.call("PUT", "/admin/availability", "{\"available\": true, \"maxChats\": 3}");
        var request =
                claire.connection().done("advice.request", "").at("/request/id").asString();
        return advisor.call("POST", "/admin/advice-requests/" + request + "/accept", "{}")
                .at("/conversation/id")
                .asString();
    }

    /** Written by REST, and by a message's way, which takes none. */
    private static void note(Visitor advisor, String talk) throws Exception {
        advisor.call("POST", "/admin/conversations/" + talk + "/notes", "{\"text\": \"" + SECRET + "\"}");
        advisor.connection()
                .say("{\"type\": \"note\", \"id\": \"n1\", \"conversation\": \"" + talk + "\", \"text\": \"" + SECRET
                        + "\"}");
        assertThat(advisor.connection()
                        .await(frame -> frame.path("id").asString("").equals("n1"))
                        .path("code")
                        .asString())
                .isEqualTo("bad_request");
        assertThat(advisor.call("GET", "/admin/conversations/" + talk + "/notes", "")
                        .toString())
                .contains(SECRET);
    }

    private static String heardUntilTheLastWord(Visitor claire) throws Exception {
        var heard = new StringBuilder();
        claire.connection().await(frame -> {
            heard.append(frame);
            return frame.path("text").asString("").equals(LAST_WORD);
        });
        return heard.toString();
    }

    /** All that she can ask for. */
    private static String everythingOf(Visitor claire, String talk) throws Exception {
        var all = new StringBuilder();
        for (var path : READ) {
            all.append(claire.call("GET", path, ""));
        }
        for (var path : List.of("/notes", "/messages", "/transfer")) {
            all.append(claire.send("GET", "/admin/conversations/" + talk + path, "")
                    .body());
        }
        all.append(claire.send("GET", "/admin/events", "").body());
        try (var again = claire.again();
                var offers = claire.stream("/notifications/stream")) {
            all.append(again.connection().welcome());
            all.append(again.connection().done("message.history", "\"conversation\": \"" + talk + "\""));
            all.append(search(again));
            all.append(new String(offers.readNBytes(Math.max(1, offers.available())), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    /** What is found, or that there is no such command. */
    private static String search(Visitor claire) throws Exception {
        claire.connection().say("{\"type\": \"message.search\", \"id\": \"s1\", \"query\": \"" + SECRET + "\"}");
        var found =
                claire.connection().await(frame -> frame.path("id").asString("").equals("s1"));
        assertThat(found.path("messages")).isEmpty();
        return found.toString();
    }

    private static String message(String text) {
        return "{\"clientId\": \"c1\", \"text\": \"" + text + "\"}";
    }

    private static Map<String, String> with(Map<String, String> database) {
        var settings = new HashMap<>(Map.of("CHAT_DEMO", "true", "CHAT_LIMITS", "off"));
        settings.putAll(database);
        return settings;
    }

    private void done(Map<String, String> database, String... arguments) throws Exception {
        try (var command = RunningPaddock.in(folder, database, arguments)) {
            assertThat(command.awaitEnd()).as(command.log()).isZero();
        }
    }
}
