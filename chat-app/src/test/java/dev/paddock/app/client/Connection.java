package dev.paddock.app.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connection to the WebSocket edge: what came, in its order, and commands with their answers. For one thread. */
public final class Connection implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Frames frames = new Frames();
    private final WebSocket socket;
    private int asked;
    private @Nullable JsonNode welcome;

    private Connection(HttpClient http, URI sockets) {
        socket = http.newWebSocketBuilder().buildAsync(sockets, frames).join();
    }

    /** Connects and says hello as whoever {@code token} was given to. */
    public static Connection open(HttpClient http, URI sockets, String token) throws InterruptedException {
        return open(http, sockets, token, "{}");
    }

    /** The same, for somebody who has the messages up to those in {@code since}; {@link #welcome} is the answer. */
    public static Connection open(HttpClient http, URI sockets, String token, String since)
            throws InterruptedException {
        var connection = new Connection(http, sockets);
        connection.welcome = connection.done("hello", "\"accessToken\": \"" + token + "\", \"since\": " + since);
        return connection;
    }

    /** Connects and says hello with a ticket, as pages do. */
    public static Connection withTicket(HttpClient http, URI sockets, String ticket) throws InterruptedException {
        var connection = new Connection(http, sockets);
        connection.welcome = connection.done("hello", "\"ticket\": \"" + ticket + "\"");
        return connection;
    }

    /** What the server answered to hello. */
    public JsonNode welcome() {
        if (welcome == null) {
            throw new IllegalStateException("nobody said hello");
        }
        return welcome;
    }

    /** Sends a command that is to succeed, with its fields as JSON writes them; returns the answer. */
    public JsonNode done(String type, String fields) throws InterruptedException {
        var id = "q" + ++asked;
        var comma = fields.isEmpty() ? "" : ", ";
        say("{\"type\": \"%s\", \"id\": \"%s\"%s%s}".formatted(type, id, comma, fields));
        var answer = await(frame -> frame.path("id").asString("").equals(id));
        if (answer.path("type").asString().equals("error")) {
            throw new AssertionError(type + ": " + answer);
        }
        return answer;
    }

    /** Sends {@code frame} as it is. */
    public void say(String frame) {
        socket.sendText(frame, true).join();
    }

    /** Waits for a frame like that; what comes before it is passed over. */
    public JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
        while (true) {
            var frame = frames.received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("it never came");
            }
            if (wanted.test(frame)) {
                return frame;
            }
        }
    }

    /** Ends it without a word, as a network does. */
    @Override
    public void close() {
        socket.abort();
    }

    private static final class Frames implements WebSocket.Listener {
        private static final JsonMapper JSON = new JsonMapper();

        private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                received.add(JSON.readTree(partial.toString()));
                partial.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }
}
