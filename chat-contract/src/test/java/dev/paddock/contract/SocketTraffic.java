package dev.paddock.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The traffic over WebSockets and event streams as it happens, held against the AsyncAPI document: every frame of the server, and
 * every command that was carried out. Remembers which messages were seen. Safe for use by many threads.
 */
public final class SocketTraffic {
    private static final JsonMapper JSON = new JsonMapper();

    private final Schemas schemas;
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final Set<String> faults = new ConcurrentSkipListSet<>();

    public SocketTraffic() {
        this(Documents.asyncApi());
    }

    SocketTraffic(byte[] document) {
        schemas = new Schemas("asyncapi", document);
    }

    /** One connection, from the first frame. */
    public Connection connection() {
        return new Connection();
    }

    /** Takes note of an event of a stream, which is one of the channels that the document has beside the socket. */
    public void streamed(String channel, String event, String id, String data) {
        var message = "/channels/" + channel + "/messages" + Schemas.step(event);
        if (schemas.at(message).isMissingNode()) {
            fault("the channel " + channel + " has no event " + event, data);
            return;
        }
        seen.add(channel + " " + event);
        var headers = JSON.createObjectNode().put("event", event);
        if (!id.isEmpty()) {
            headers.put("id", id);
        }
        check(schemas.resolved(message) + "/headers", headers, event);
        check(schemas.resolved(message) + "/payload", JSON.readTree(data), event);
    }

    /** Fails if anything was not as the document says. */
    public void verify() {
        verify(faults);
    }

    /**
     * The messages of {@code channel} that nobody saw so far; of the errors only those that a command has of its own, beside what
     * any command may be told.
     */
    public Set<String> unseen(String channel) {
        var unseen = new TreeSet<String>();
        for (var name : schemas.at("/channels/" + channel + "/messages").propertyNames()) {
            if (!seen.contains(channel + " " + name) && !isMereError(name)) {
                unseen.add(name);
            }
        }
        return unseen;
    }

    private boolean isMereError(String name) {
        var codes = schemas.at("/components/messages" + Schemas.step(name) + "/payload/allOf/1/properties/code/enum");
        var any = schemas.at("/components/messages/ping.error/payload/allOf/1/properties/code/enum");
        return name.endsWith(".error") && codes.size() <= any.size();
    }

    private void check(String pointer, JsonNode value, String what) {
        schemas.faultsOfAnswer(schemas.resolved(pointer), value).forEach(fault -> fault(what + ": " + fault, value));
    }

    private void fault(String fault, Object value) {
        faults.add(fault + "; it was " + value);
    }

    private static void verify(Set<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError("not as the AsyncAPI document says:\n  " + String.join("\n  ", faults));
        }
    }

    /** One connection's frames; its methods may be called by any thread. */
    public final class Connection {
        private record Asked(String command, JsonNode frame) {}

        private final Map<String, Deque<Asked>> asked = new HashMap<>(); // guarded by this
        private final Set<String> faultsHere = new ConcurrentSkipListSet<>();

        private Connection() {}

        /** Fails if anything on this connection was not as the document says. */
        public void verify() {
            SocketTraffic.verify(faultsHere);
        }

        /** Takes note of a frame of the client; what is no command is none of the document's business. */
        public synchronized void sent(String frame) {
            JsonNode json;
            try {
                json = JSON.readTree(frame);
            } catch (JacksonException e) {
                return;
            }
            if (json.path("id").isString()) {
                asked.computeIfAbsent(json.path("id").stringValue(), id -> new ArrayDeque<>())
                        .add(new Asked(json.path("type").asString(""), json));
            }
        }

        /** Takes note of a frame of the server. */
        public void received(String frame) {
            var json = JSON.readTree(frame);
            var type = json.path("type").asString("");
            if (!json.has("id") && !type.equals("welcome") && !type.equals("ok")) {
                seen(type, json);
                return;
            }
            var command = asked(json.path("id").asString(""));
            if (command == null && type.equals("error")) {
                seen(type, json); // of a frame that could be read as far as its id
            } else if (command == null) {
                faultHere("answers nothing that was asked", json);
            } else {
                answered(command, type, json);
            }
        }

        private void answered(Asked command, String type, JsonNode answer) {
            if (schemas.at("/operations" + Schemas.step(command.command())).isMissingNode()) {
                seen("error", answer);
                return;
            }
            seen(type.equals("welcome") ? type : command.command() + "." + type, answer);
            if (type.equals("ok") || type.equals("welcome")) {
                seen.add("socket " + command.command());
                schemas.faultsOfRequest(pointer(command.command()), command.frame())
                        .forEach(fault -> faultHere("carried out, though " + fault, command.frame()));
            }
        }

        private void seen(String message, JsonNode frame) {
            if (schemas.at("/channels/socket/messages" + Schemas.step(message)).isMissingNode()) {
                faultHere("there is no message " + message, frame);
                return;
            }
            seen.add("socket " + message);
            schemas.faultsOfAnswer(pointer(message), frame).forEach(fault -> faultHere(message + ": " + fault, frame));
        }

        private void faultHere(String fault, JsonNode frame) {
            faultsHere.add(fault + "; it was " + frame);
            fault(fault, frame);
        }

        private String pointer(String message) {
            return schemas.resolved("/components/messages" + Schemas.step(message) + "/payload");
        }

        private synchronized @Nullable Asked asked(String id) {
            var waiting = asked.get(id);
            return waiting == null ? null : waiting.poll();
        }
    }
}
