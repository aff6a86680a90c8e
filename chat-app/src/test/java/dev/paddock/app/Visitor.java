package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.app.client.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person of the demo, by REST and over WebSocket. For one thread. */
final class Visitor implements AutoCloseable {
    static final String PASSWORD = "paddock-demo-2026";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String token;
    private @Nullable Connection connection;

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
        connection = Connection.open(http, sockets, token);
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

    /** The connection there is. */
    Connection connection() {
        if (connection == null) {
            throw new IllegalStateException("not connected");
        }
        return connection;
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
