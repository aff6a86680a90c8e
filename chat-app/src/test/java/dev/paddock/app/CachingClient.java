package dev.paddock.app;

import dev.paddock.app.client.Connection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody in one room who keeps what was said there from one connection to the next, as the contract asks. For one thread. */
final class CachingClient implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TreeMap<Long, String> cached = new TreeMap<>();
    private final List<String> epochs = new ArrayList<>();
    private final String email;
    private @Nullable Connection connection;
    private String room = "";

    CachingClient(String email) {
        this.email = email;
    }

    /** Connects to the room called {@code name}, and brings what is cached up to date. */
    void connect(RunningPaddock paddock, String name) throws Exception {
        close();
        String since = room.isEmpty() ? "{}" : "{\"%s\": %d}".formatted(room, newest());
        connection = Connection.open(http, paddock.sockets(), token(paddock), since);
        var welcome = connection.welcome();
        String epoch = welcome.path("epoch").asString();
        if (!epochs.isEmpty() && !epochs.get(epochs.size() - 1).equals(epoch)) {
            cached.clear();
        }
        epochs.add(epoch);
        for (var each : welcome.path("rooms")) {
            if (each.path("name").asString().equals(name)) {
                room = each.path("id").asString();
            }
        }
        ask("room.join", "\"room\": \"" + room + "\"");
        readHistory();
    }

    private void readHistory() throws Exception {
        while (true) {
            var page = ask(
                    "message.history",
                    "\"conversation\": \"%s\", \"after\": %d, \"limit\": 100".formatted(room, newest()));
            page.path("messages")
                    .forEach(message -> cached.put(
                            message.path("seq").asLong(), message.path("text").asString()));
            if (!page.path("more").asBoolean()) {
                return;
            }
        }
    }

    /** Says {@code text} in the room; returns its number. */
    long say(String text) throws Exception {
        var ok = ask(
                "message.send",
                "\"conversation\": \"%s\", \"clientId\": \"%s\", \"text\": \"%s\""
                        .formatted(room, UUID.randomUUID(), text));
        cached.put(ok.path("seq").asLong(), text);
        return ok.path("seq").asLong();
    }

    private long newest() {
        return cached.isEmpty() ? 0 : cached.lastKey();
    }

    /** What the person sees: every message by its number. */
    Map<Long, String> cached() {
        return Map.copyOf(cached);
    }

    /** The epoch of each connection there was. */
    List<String> epochs() {
        return List.copyOf(epochs);
    }

    String token(RunningPaddock paddock) throws Exception {
        String body = "{\"email\": \"" + email + "\", \"password\": \"paddock-demo-2026\"}";
        var request = HttpRequest.newBuilder(paddock.address().resolve("/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("accessToken").asString();
    }

    /** The first event of the stream of offers for who comes back with {@code lastId}. */
    String firstOfferEvent(RunningPaddock paddock, String lastId) throws Exception {
        URI stream = paddock.address().resolve("/api/v1/notifications/stream");
        var request = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + token(paddock))
                .header("Last-Event-ID", lastId)
                .build();
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith("event: ")).findFirst().orElseThrow();
        }
    }

    private JsonNode ask(String type, String fields) throws InterruptedException {
        if (connection == null) {
            throw new IllegalStateException("not connected");
        }
        return connection.done(type, fields);
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
