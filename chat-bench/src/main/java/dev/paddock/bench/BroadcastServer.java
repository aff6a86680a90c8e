package dev.paddock.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The baseline our WebSocket edge is compared with: Java-WebSocket as its documentation shows it, rooms as collections of
 * connections, {@code broadcast()} for each message. It speaks just enough of the contract for a load generator, and has no
 * accounts, no store, no limits and no guards.
 */
public final class BroadcastServer extends WebSocketServer {
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();

    /** Makes one that will listen on a loopback port. */
    public BroadcastServer(int port) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        setReuseAddr(true);
        setTcpNoDelay(true);
    }

    /** Starts one on the port given, or 9001. */
    public static void main(String[] args) {
        new BroadcastServer(args.length == 0 ? 9001 : Integer.parseInt(args[0])).start();
    }

    @Override
    public void onMessage(WebSocket connection, String text) {
        var command = json.readTree(text);
        switch (command.path("type").asString("")) {
            case "hello" -> connection.send("{\"type\":\"welcome\",\"id\":\"%s\"}".formatted(id(command)));
            case "room.join" -> {
                room(command.path("room")).join(connection);
                connection.send("{\"type\":\"ok\",\"id\":\"%s\"}".formatted(id(command)));
            }
            case "message.send" -> send(connection, command);
            default -> connection.send("{\"type\":\"error\",\"id\":\"%s\"}".formatted(id(command)));
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        rooms.values().forEach(room -> room.leave(connection));
    }

    @Override
    public void onStart() {
        System.out.println("ready ws=ws://127.0.0.1:" + getPort() + "/ws");
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {}

    @Override
    public void onError(@Nullable WebSocket connection, Exception fault) {
        System.err.println(fault);
    }

    private void send(WebSocket connection, JsonNode command) {
        var room = room(command.path("conversation"));
        synchronized (room) { // all readers see one order
            room.lastSeq++;
            var event = json.createObjectNode()
                    .put("type", "message")
                    .put("conversation", room.id)
                    .put("seq", room.lastSeq);
            event.putObject("from").put("id", "u").put("name", "Rider").put("role", "customer");
            event.put("text", command.path("text").asString(""))
                    .put("at", Instant.now().toString())
                    .put("clientId", command.path("clientId").asString(""));
            broadcast(event.toString(), room.members);
            connection.send("{\"type\":\"ok\",\"id\":\"%s\",\"seq\":%d}".formatted(id(command), room.lastSeq));
        }
    }

    private Room room(JsonNode id) {
        return rooms.computeIfAbsent(id.asString(""), Room::new);
    }

    private static String id(JsonNode command) {
        return command.path("id").asString("");
    }

    private static final class Room {
        private final String id;
        private final Set<WebSocket> members = new HashSet<>(); // broadcast() locks it while it copies
        private long lastSeq;

        Room(String id) {
            this.id = id;
        }

        void join(WebSocket connection) {
            synchronized (members) {
                members.add(connection);
            }
        }

        void leave(WebSocket connection) {
            synchronized (members) {
                members.remove(connection);
            }
        }
    }
}
