package dev.paddock.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of one document, by their JSON pointers in it. Those for what the server says are closed: a field that the document
 * doesn't know is a fault, as it shows that the two drifted apart, while those for what clients say let further fields pass, as
 * the server does. Safe for use by many threads.
 */
final class Schemas {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document;
    private final SchemaRegistry open;
    private final SchemaRegistry closed;
    private final String id;
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    Schemas(String name, byte[] document) {
        this.id = "urn:paddock:" + name;
        this.document = JSON.readTree(document);
        var openDocument = this.document.deepCopy();
        dropExamples(openDocument);
        var closedDocument = openDocument.deepCopy();
        close(closedDocument);
        this.open = registry(openDocument);
        this.closed = registry(closedDocument);
    }

    /** The node at {@code pointer}, or where it refers to. */
    JsonNode at(String pointer) {
        return document.at(resolved(pointer));
    }

    /** The pointer to what stands at {@code pointer}, or where that refers to. */
    String resolved(String pointer) {
        var node = document.at(pointer);
        return node.size() == 1 && node.has("$ref")
                ? resolved(node.path("$ref").asString().substring(1))
                : pointer;
    }

    /** A name as it stands in a pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The faults of {@code value}, said by the server: all that is not as the schema at {@code pointer} says. */
    List<String> faultsOfAnswer(String pointer, JsonNode value) {
        return faults("closed", closed, pointer, value);
    }

    /** The faults of {@code value}, said by a client: all that is not as the schema at {@code pointer} says. */
    List<String> faultsOfRequest(String pointer, JsonNode value) {
        return faults("open", open, pointer, value);
    }

    private List<String> faults(String kind, SchemaRegistry registry, String pointer, JsonNode value) {
        var schema =
                known.computeIfAbsent(kind + pointer, key -> registry.getSchema(SchemaLocation.of(id + "#" + pointer)));
        return schema
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private SchemaRegistry registry(JsonNode content) {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(id, content.toString())));
    }

    /** Examples stand beside schemas, where the validator takes them for keywords it doesn't know. */
    private static void dropExamples(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("schema")) {
            object.remove("example");
        }
        children(node).forEach(Schemas::dropExamples);
    }

    /**
     * Says of every object whose fields are listed that it has no others. No schema here adds fields to another's, so that what
     * {@code unevaluatedProperties} would say comes to the same.
     */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asString("").equals("object")
                && object.has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        children(node).forEach(Schemas::close);
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return node.isContainer() ? node.valueStream() : Stream.of();
    }
}
