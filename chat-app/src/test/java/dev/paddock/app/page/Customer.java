package dev.paddock.app.page;

import dev.paddock.app.client.Connection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The customer whom the page's admin serves: as an app would, over WebSocket, and by REST. For one thread. */
final class Customer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;
    private String token = "";
    private final Connection connection;
    private String talk = "";

    Customer(URI address, URI sockets) throws IOException, InterruptedException {
        api = address + "/api/v1";
        token = post("/tokens", "{\"email\": \"claire@paddock.example\", \"password\": \"paddock-demo-2026\"}")
                .path("accessToken")
                .asString();
        connection = Connection.open(http, sockets, token);
    }

    /** Does what the page says somebody does meanwhile. */
    void act(String what) throws IOException, InterruptedException {
        switch (what) {
            case "a customer asks for an advisor" ->
                connection.done("advice.request", "\"topic\": \"Reprise de ma moto\"");
            case "the customer answers" -> answer();
            case "a customer books an appointment next week" -> book();
            default -> throw new IllegalArgumentException("nobody knows how " + what);
        }
    }

    private void answer() throws InterruptedException {
        if (talk.isEmpty()) {
            var opened = connection.await(frame -> frame.at("/conversation/id").isString());
            talk = opened.at("/conversation/id").asString();
        }
        connection.done(
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
    public void close() {
        connection.close();
    }
}
