package dev.paddock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonNode OPEN_API = JSON.readTree(Documents.openApi());
    private static final JsonNode ASYNC_API = JSON.readTree(Documents.asyncApi());

    static Stream<Named<JsonNode>> documents() {
        return Stream.of(Named.of("OpenAPI", OPEN_API), Named.of("AsyncAPI", ASYNC_API));
    }

    @Test
    void are_open_api_3_1_and_async_api_3() throws IOException {
        assertThat(faults("openapi-3.1", OPEN_API)).isEmpty();
        assertThat(faults("asyncapi-3.0", ASYNC_API)).isEmpty();
    }

    @Test
    void would_be_found_not_to_be() throws IOException {
        assertThat(faults("openapi-3.1", JSON.readTree("{\"openapi\": \"3.1.1\", \"info\": {}}")))
                .isNotEmpty();
        assertThat(faults("asyncapi-3.0", JSON.readTree("{\"asyncapi\": \"3.0.0\", \"info\": {}}")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void refer_to_nothing_that_is_not_there(JsonNode document) {
        assertThat(references(document))
                .isNotEmpty()
                .allMatch(reference -> reference.startsWith("#/"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void define_nothing_that_nobody_refers_to() {
        assertThat(unused(OPEN_API, "parameters", "responses", "headers", "schemas"))
                .isEmpty();
        assertThat(unused(ASYNC_API, "messages")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void have_schemas_that_are_schemas(JsonNode document) {
        var metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        for (var schema : document.at("/components/schemas").properties()) {
            assertThat(metaSchema.validate(schema.getValue()))
                    .as(schema.getKey())
                    .isEmpty();
        }
    }

    @Nested
    class In_open_api {
        private final Schemas schemas = new Schemas("openapi", Documents.openApi());

        @Test
        void each_operation_says_what_it_does_and_what_may_go_wrong() {
            var ids = new ArrayList<String>();
            for (var path : OPEN_API.path("paths").properties()) {
                path.getValue()
                        .propertyStream()
                        .filter(entry -> !entry.getKey().equals("parameters"))
                        .forEach(method -> {
                            var operation = method.getValue();
                            ids.add(operation.path("operationId").asString());
                            assertThat(operation.path("summary").asString(""))
                                    .as(path.getKey())
                                    .isNotEmpty();
                            assertThat(operation.path("responses").propertyNames())
                                    .as(path.getKey())
                                    .contains("500", "503")
                                    .anyMatch(status -> status.startsWith("2"));
                        });
            }
            assertThat(ids).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
        }

        @Test
        void examples_are_as_their_schemas_say() {
            var examples = examples("", OPEN_API).toList();

            assertThat(examples)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(at -> assertThat(schemas.faultsOfAnswer(
                                    schemas.resolved(at + "/schema"), OPEN_API.at(at + "/example")))
                            .as(at)
                            .isEmpty());
        }

        /** The media types that have an example. */
        private Stream<String> examples(String at, JsonNode node) {
            var below = node.isObject()
                    ? node.propertyStream()
                            .flatMap(entry -> examples(at + Schemas.step(entry.getKey()), entry.getValue()))
                    : Stream.<String>of();
            return node.has("example") && node.has("schema") ? Stream.concat(Stream.of(at), below) : below;
        }
    }

    @Nested
    class In_async_api {
        private final Schemas schemas = new Schemas("asyncapi", Documents.asyncApi());

        @Test
        void examples_are_as_their_schemas_say() {
            var messages = ASYNC_API.at("/components/messages").properties();

            assertThat(messages)
                    .hasSizeGreaterThan(60)
                    .allSatisfy(message -> message.getValue()
                            .path("examples")
                            .forEach(example -> assertThat(schemas.faultsOfAnswer(
                                            schemas.resolved("/components/messages" + Schemas.step(message.getKey())
                                                    + "/payload"),
                                            example.path("payload")))
                                    .as(message.getKey())
                                    .isEmpty()));
        }

        @Test
        void each_message_goes_over_a_channel_and_is_part_of_an_operation() {
            var inOperations = new TreeSet<String>(references(ASYNC_API.path("operations")));

            for (var channel : ASYNC_API.path("channels").properties()) {
                for (var message : channel.getValue().path("messages").propertyNames()) {
                    assertThat(inOperations).contains("#/channels/" + channel.getKey() + "/messages/" + message);
                }
            }
        }
    }

    private static List<String> faults(String metaSchema, JsonNode document) throws IOException {
        try (var in = DocumentsTest.class.getResourceAsStream("/meta-schemas/" + metaSchema + ".json")) {
            assertThat(in).isNotNull();
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(text));
            return schema.validate(document).stream().map(Error::toString).toList();
        }
    }

    private static List<String> unused(JsonNode document, String... kinds) {
        var used = references(document);
        return Stream.of(kinds)
                .flatMap(kind -> document.at("/components/" + kind).propertyNames().stream()
                        .map(name -> "#/components/" + kind + "/" + name))
                .filter(reference -> !used.contains(reference))
                .toList();
    }

    private static List<String> references(JsonNode node) {
        var own = node.path("$ref").isString() ? Stream.of(node.path("$ref").stringValue()) : Stream.<String>of();
        return Stream.concat(own, node.valueStream().flatMap(child -> references(child).stream()))
                .toList();
    }
}
