package dev.paddock.ws;

import dev.paddock.contract.SocketTraffic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A well-behaved client, as a test's hand: it waits for what it expects, and fails when that does not come. */
final class Client implements WebSocket.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger IDS = new AtomicInteger();

    private final BlockingQueue<JsonNode> arriving = new LinkedBlockingQueue<>();
    private final List<JsonNode> arrived = new ArrayList<>(); // the test's thread alone
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final SocketTraffic.Connection traffic = Contract.TRAFFIC.connection();
    private @Nullable WebSocket socket;
    private @Nullable JsonNode welcome;

    static Client to(int port) {
        var client = new Client();
        client.socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), client)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        return client;
    }

    void welcome(JsonNode answer) {
        if (!answer.path("type").asString().equals("welcome")) {
            throw new AssertionError("not welcome: " + answer);
        }
        welcome = answer;
    }

    JsonNode welcome() {
        var given = welcome;
        if (given == null) {
            throw new AssertionError("not welcomed yet");
        }
        return given;
    }

    /** Sends a frame as it stands, and does not wait. */
    void say(String frame) {
        traffic.sent(frame);
        socket().sendText(frame, true).join();
    }

    /** Sends a command that has an id, and waits for its answer. */
    JsonNode ask(String command) {
        say(command);
        var id = JSON.readTree(command).path("id").asString();
        return await(node -> node.path("id").asString("").equals(id));
    }

    /** Sends a command of {@code fields} with an id of its own, and waits for its answer. */
    JsonNode ask(String type, String fields) {
        return ask("{\"type\":\"%s\",\"id\":\"q%d\"%s}"
                .formatted(type, IDS.incrementAndGet(), fields.isEmpty() ? "" : "," + fields));
    }

    JsonNode join(String room) {
        return ask("room.join", "\"room\":\"" + room + "\"");
    }

    JsonNode send(String conversation, String text) {
        return ask(
                "message.send",
                "\"conversation\":\"%s\",\"clientId\":\"c%d\",\"text\":\"%s\""
                        .formatted(conversation, IDS.incrementAndGet(), text));
    }

    /** Forgets what came so far and nobody waited for. */
    void forget() {
        arrived.clear();
    }

    /** The next frame, if one comes in time; for clients that ask nothing and wait for nothing else. */
    @Nullable
    JsonNode next(Duration patience) {
        try {
            return arriving.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next event of that type with that text in its field, waited for; those before it with another are dropped. */
    JsonNode event(String type, String field, String value) {
        while (true) {
            var event = event(type);
            if (event.at(field).asString("").equals(value)) {
                return event;
            }
        }
    }

    /** The next event of that type, waited for. */
    JsonNode event(String type) {
        return await(node -> node.path("type").asString().equals(type));
    }

    /** The frames that came so far of that type: all that was sent before now, as a command's answer comes after it. */
    List<JsonNode> eventsUntilNow(String type) {
        ask("ping", "");
        var events = new ArrayList<JsonNode>();
        for (Iterator<JsonNode> all = arrived.iterator(); all.hasNext(); ) {
            var node = all.next();
            if (node.path("type").asString().equals(type)) {
                events.add(node);
                all.remove();
            }
        }
        return events;
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        for (Iterator<JsonNode> all = arrived.iterator(); all.hasNext(); ) {
            var node = all.next();
            if (wanted.test(node)) {
                all.remove();
                return node;
            }
        }
        while (true) {
            var node = next();
            if (wanted.test(node)) {
                return node;
            }
            arrived.add(node);
        }
    }

    /** The code the server closes with, waited for. */
    int closeCode() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    void hangUp() {
        socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        closeCode();
    }

    WebSocket socket() {
        var open = socket;
        if (open == null) {
            throw new AssertionError("not connected");
        }
        return open;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            var frame = partial.toString();
            partial.setLength(0);
            traffic.received(frame);
            arriving.add(JSON.readTree(frame));
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    private JsonNode next() {
        try {
            var node = arriving.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (node == null) {
                throw new AssertionError("nothing came; before that " + arrived + ", closed " + closed.getNow(null));
            }
            traffic.verify();
            return node;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
