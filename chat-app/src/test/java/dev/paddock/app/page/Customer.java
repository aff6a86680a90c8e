package dev.paddock.app.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The customer whom the page's admin serves: as an app would, over WebSocket, and by REST. For one thread. */
final class Customer implements AutoCloseable, WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final String api;
    private String token = "";
    private final WebSocket socket;
    private int asked;
    private String talk = "";

    Customer(URI address, URI sockets) throws IOException, InterruptedException {
        api = address + "/api/v1";
        token = post("/tokens", "{\"email\": \"claire@paddock.example\", \"password\": \"paddock-demo-2026\"}")
                .path("accessToken")
                .asString();
        socket = http.newWebSocketBuilder().buildAsync(sockets, this).join();
        ask("hello", "\"accessToken\": \"" + token + "\"");
    }

    /** Does what the page says somebody does meanwhile. */
    void act(String what) throws IOException, InterruptedException {
        switch (what) {
            case "a customer asks for an advisor" -> ask("advice.request", "\"topic\": \"Reprise de ma moto\"");
            case "the customer answers" -> answer();
            case "a customer books an appointment next week" -> book();
            default -> throw new IllegalArgumentException("nobody knows how " + what);
        }
    }

    private void answer() throws InterruptedException {
        while (talk.isEmpty()) {
            note(next());
        }
        ask(
                "message.send",
                "\"conversation\": \"%s\", \"clientId\": \"m-7\", \"text\": \"Une routière de 2019.\"".formatted(talk));
    }

    private void book() throws IOException, InterruptedException {
        var day = LocalDate.now(ZoneId.systemDefault()).plusDays(7);
        var week = "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        var slots = send("/calendars/maintenance/slots?week=" + week, null);
        var start = slots.at("/slots/0/start").asString();
        post("/appointments", "{\"category\": \"maintenance\", \"start\": \"" + start + "\"}");
    }

    private void ask(String type, String fields) throws InterruptedException {
        var id = "q" + ++asked;
        socket.sendText("{\"type\": \"%s\", \"id\": \"%s\", %s}".formatted(type, id, fields), true)
                .join();
        for (var frame = next(); ; frame = next()) {
            note(frame);
            if (frame.path("id").asString("").equals(id)) {
                if (frame.path("type").asString().equals("error")) {
                    throw new AssertionError(type + ": " + frame);
                }
                return;
            }
        }
    }

    /** The talk with an advisor, once it is opened. */
    private void note(JsonNode frame) {
        talk = frame.at("/conversation/id").asString(talk);
    }

    private JsonNode next() throws InterruptedException {
        var frame = frames.poll(20, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("nothing came");
        }
        return frame;
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return send(path, body);
    }

    private JsonNode send(String path, @Nullable String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api + path)).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new AssertionError(path + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
