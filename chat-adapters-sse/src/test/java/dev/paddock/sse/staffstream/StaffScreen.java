package dev.paddock.sse.staffstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.EventReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The knowledge of a client of the stream, from events alone after the first snapshot. */
final class StaffScreen {
    private final Map<String, JsonNode> requests = new HashMap<>();
    private final Map<String, ObjectNode> talks = new HashMap<>();
    private final Map<String, JsonNode> rooms = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private List<String> line = List.of();
    private final Set<String> notes = new HashSet<>();
    private int advisors;
    private String colleagues = "";
    private @Nullable JsonNode availability;

    void read(EventReader.Event event) {
        assertThat(event.id()).as(event.toString()).isNotNull();
        if (event.name().equals("snapshot")) {
            forget();
        }
        assertThat(ids.add(event.id())).as("told once: %s", event).isTrue();
        var data = event.json();
        switch (event.name()) {
            case "snapshot" -> snapshot(data);
            case "advice" -> advice(data);
            case "advisors" -> advisors(data);
            case "note" -> notes.add(data.at("/note/id").asString());
            case "availability" -> availability = data;
            case "conversation" -> conversation(data.get("conversation"));
            case "message" -> message(data);
            case "room" -> room(data.get("room"));
            default -> throw new AssertionError(event.name());
        }
    }

    private void forget() {
        requests.clear();
        talks.clear();
        rooms.clear();
        ids.clear();
    }

    private void snapshot(JsonNode data) {
        data.get("requests").forEach(request -> requests.put(request.at("/id").asString(), request));
        line = texts(data.get("requests"), "/id");
        data.get("conversations").forEach(talk -> talks.put(talk.at("/id").asString(), (ObjectNode) talk));
        data.get("rooms").forEach(room -> rooms.put(room.at("/id").asString(), room));
        advisors(data.get("advisors"));
        availability = data.get("availability");
    }

    private void advice(JsonNode data) {
        var request = data.get("request");
        var id = request.at("/id").asString();
        if (request.at("/status").asString().equals("pending")) {
            requests.put(id, request);
        } else {
            requests.remove(id);
        }
        line = texts(data.get("line"), "");
    }

    private void advisors(JsonNode data) {
        advisors = data.at("/available").intValue();
        colleagues = data.get("colleagues").toString();
    }

    private void conversation(JsonNode talk) {
        if (talk instanceof ObjectNode opened) {
            talks.put(opened.at("/id").asString(), opened);
        } else {
            talks.remove(talk.asString());
        }
    }

    private void message(JsonNode data) {
        var talk = talks.get(data.at("/conversation").asString());
        assertThat(talk).as("in an open talk").isNotNull();
        assertThat(data.at("/seq").longValue())
                .as("no message missed, none twice")
                .isEqualTo(talk.get("lastSeq").longValue() + 1);
        talk.set("lastSeq", data.get("seq"));
    }

    private void room(JsonNode room) {
        if (room.isObject()) {
            rooms.put(room.at("/id").asString(), room);
        } else {
            rooms.remove(room.asString());
        }
    }

    /** All of it, without what is not told of: read marks and estimates. */
    Map<String, Object> picture() {
        var picture = new TreeMap<String, Object>();
        picture.put(
                "requests",
                new HashSet<>(requests.values().stream().map(this::placed).toList()));
        picture.put(
                "talks",
                new HashSet<>(talks.values().stream()
                        .map(talk -> talk.deepCopy().without("readSeq"))
                        .toList()));
        picture.put("rooms", new HashSet<>(rooms.values()));
        picture.put("advisors", advisors);
        picture.put("colleagues", colleagues);
        picture.put("availability", String.valueOf(availability));
        return picture;
    }

    private JsonNode placed(JsonNode request) {
        int place = line.indexOf(request.at("/id").asString()) + 1;
        return ((ObjectNode) request.deepCopy()).without("estimate").put("position", place);
    }

    /** The ids of the notes that were told of. */
    Set<String> notes() {
        return notes;
    }

    private static List<String> texts(JsonNode nodes, String pointer) {
        var texts = new ArrayList<String>();
        nodes.forEach(node -> texts.add(node.at(pointer).asString()));
        return texts;
    }
}
