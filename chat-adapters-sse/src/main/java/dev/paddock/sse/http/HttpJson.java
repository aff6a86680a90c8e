package dev.paddock.sse.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.Code;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the contract has it: nothing for null, instants as text, and strict about what comes in. */
public final class HttpJson {
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(8)
            .maxNumberLength(32)
            .maxNameLength(128)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(Shape.class, new ShapeWriter()))
            .build();

    private HttpJson() {}

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** A generator that writes JSON to {@code out} bit by bit, and does not close it. */
    public static JsonGenerator generator(OutputStream out) {
        return MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out);
    }

    /** The object in {@code bytes}; anything else is refused, in words that repeat nothing of it. */
    public static ObjectNode object(byte[] bytes) {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw malformed();
        }
        throw malformed();
    }

    /** Lets a shape write itself wherever it stands in an answer. */
    private static final class ShapeWriter extends ValueSerializer<Shape> {
        @Override
        public void serialize(Shape shape, JsonGenerator json, SerializationContext context) {
            shape.write(json);
        }
    }

    private static RefusalException malformed() {
        return RefusalException.because(
                Code.BAD_REQUEST, "The body must be one JSON object, without duplicate names or deep nesting.");
    }
}
