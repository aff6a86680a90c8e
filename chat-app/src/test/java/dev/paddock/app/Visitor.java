package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person of the demo, by REST and over WebSocket. For one thread. */
final class Visitor implements AutoCloseable, WebSocket.Listener {
    static final String PASSWORD = "paddock-demo-2026";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final URI address;
    private final String token;
    private @Nullable WebSocket socket;
    private int asked;

    Visitor(URI address, String name) throws IOException, InterruptedException {
        this.address = address;
        this.token = signIn(address, name, PASSWORD).path("accessToken").asString();
    }

    private Visitor(URI address, URI sockets, String token) throws InterruptedException {
        this.address = address;
        this.token = token;
        connect(sockets);
    }

    /** Another connection of the same person. */
    Visitor again() throws IOException, InterruptedException {
        return new Visitor(address, sockets(), token);
    }

    /** Shows a password for an access token; returns the answer, whatever it is. */
    static JsonNode signIn(URI address, String name, String password) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"email\": \"%s@paddock.example\", \"password\": \"%s\"}".formatted(name, password)));
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body());
    }

    String token() {
        return token;
    }

    /** Where the WebSocket edge listens. */
    URI sockets() throws IOException, InterruptedException {
        return URI.create(call("POST", "/ws-tickets", "").path("url").asString());
    }

    /** Connects and says hello. */
    Visitor connected() throws IOException, InterruptedException {
        connect(sockets());
        return this;
    }

    private void connect(URI sockets) throws InterruptedException {
        socket = http.newWebSocketBuilder().buildAsync(sockets, this).join();
        ask("hello", ",\"accessToken\":\"" + token + "\"");
    }

    /** Calls, and returns the body of an answer that is no refusal. */
    JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        var response = send(method, path, body);
        assertThat(response.statusCode())
                .as("%s %s: %s", method, path, response.body())
                .isLessThan(300);
        return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Opens a stream of events and waits until it has begun. */
    InputStream stream(String path) throws IOException, InterruptedException {
        var events =
                http.send(request(path).build(), BodyHandlers.ofInputStream()).body();
        assertThat(events.read()).isPositive();
        return events;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve("/api/v1" + path)).header("Authorization", "Bearer " + token);
    }

    /** Sends a command with {@code fields}, each after a comma, and returns its answer. */
    JsonNode ask(String type, String fields) throws InterruptedException {
        var id = "q" + ++asked;
        say("{\"type\":\"%s\",\"id\":\"%s\"%s}".formatted(type, id, fields));
        return await(frame -> frame.path("id").asString("").equals(id));
    }

    void say(String frame) {
        var open = socket;
        if (open == null) {
            throw new AssertionError("not connected");
        }
        open.sendText(frame, true).join();
    }

    JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
        while (true) {
            var frame = frames.poll(20, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("it never came");
            }
            if (wanted.test(frame)) {
                return frame;
            }
        }
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
        var open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
