package dev.paddock.ws;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The picture that a client has: the welcome, and what each event made of it. For one thread. */
final class Picture {
    private final String self;
    private final Map<String, ObjectNode> conversations = new TreeMap<>();
    private final Map<String, JsonNode> rooms = new TreeMap<>();
    private final Map<String, JsonNode> line = new TreeMap<>(); // what staff see
    private final TreeSet<String> online = new TreeSet<>();
    private int advisors;
    private @Nullable JsonNode request;

    Picture(JsonNode welcome) {
        self = welcome.at("/user/id").asString();
        advisors = welcome.at("/advisors/available").asInt();
        request = welcome.path("request").isNull() ? null : welcome.path("request");
        welcome.path("conversations").valueStream().forEach(this::open);
        welcome.path("rooms").valueStream().forEach(this::room);
    }

    void apply(JsonNode event) {
        switch (event.path("type").asString()) {
            case "message" -> atLeast(event, "lastSeq", "seq");
            case "message.edited", "message.removed" -> atLeast(event, "changes", "changes");
            case "read" -> {
                if (event.path("user").asString().equals(self)) {
                    atLeast(event, "readSeq", "seq");
                }
            }
            case "conversation.opened", "conversation.updated" -> open(event.path("conversation"));
            case "conversation.removed" ->
                conversations.remove(event.path("conversation").asString());
            case "conversation.closed" -> close(event.path("conversation").asString());
            case "room.created", "room.updated" -> room(event.path("room"));
            case "room.deleted" -> {
                rooms.remove(event.path("room").asString());
                conversations.remove(event.path("room").asString());
            }
            case "room.member" -> {
                if (event.at("/user/id").asString().equals(self)
                        && !event.path("joined").asBoolean()) {
                    conversations.remove(event.path("room").asString());
                }
            }
            case "advisors" -> advisors = event.path("available").asInt();
            case "advice" -> advice(event.path("request"));
            case "presence" -> presence(event.path("user").asString(), event);
            default -> {}
        }
    }

    /** All of it, to be compared and read. */
    String text() {
        return "conversations " + conversations.values() + "\nrooms " + rooms.values() + "\nadvisors " + advisors
                + "\nrequest " + request + "\nline " + line.values() + "\nonline " + online;
    }

    private void open(JsonNode conversation) {
        conversations.put(conversation.path("id").asString(), (ObjectNode) conversation.deepCopy());
    }

    private void close(String id) {
        var conversation = conversations.get(id);
        if (conversation != null) {
            conversation.put("open", false);
        }
        var open = request;
        if (open != null && open.path("conversation").asString("").equals(id)) {
            request = null;
        }
    }

    private void atLeast(JsonNode event, String field, String from) {
        var conversation = conversations.get(event.path("conversation").asString());
        if (conversation != null) {
            long count = event.path(from).asLong();
            conversation.put(field, Math.max(count, conversation.path(field).asLong()));
        }
    }

    private void room(JsonNode room) {
        var id = room.path("id").asString();
        rooms.put(id, room);
        var conversation = conversations.get(id);
        if (conversation != null) {
            conversation.put("title", room.path("name").asString());
        }
    }

    private void advice(JsonNode news) {
        var status = news.path("status").asString();
        var id = news.path("id").asString();
        if (news.has("customer")) {
            if (status.equals("pending")) {
                line.put(id, news);
            } else {
                line.remove(id);
            }
        } else if (List.of("pending", "accepted", "refused").contains(status)) {
            request = news;
        } else if (request != null && request.path("id").asString().equals(id)) {
            request = null;
        }
    }

    private void presence(String user, JsonNode event) {
        if (event.path("online").asBoolean()) {
            online.add(user);
        } else {
            online.remove(user);
        }
        conversations.values().stream()
                .filter(conversation -> conversation.at("/with/id").asString().equals(user))
                .forEach(conversation -> put(conversation, event.path("online").asBoolean()));
    }

    private static void put(ObjectNode conversation, boolean online) {
        if (conversation.path("with") instanceof ObjectNode other) {
            other.put("online", online);
        }
    }
}
