package dev.paddock.ws.protocol;

import dev.paddock.ws.transport.FrameEncoder;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON in and out of text frames, streaming. */
final class FrameJson {
    /** No command nests deeper than {@code since}; the bound is what keeps hostile input from costing a stack. */
    private static final int MAX_DEPTH = 8;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(32)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION) // two readers must not see two commands in one frame
            .build();

    private FrameJson() {}

    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** A text frame of one object with the fields that {@code content} writes. */
    static byte[] frame(String type, Consumer<JsonGenerator> content) {
        var buffer = new Buffer();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer)) {
            json.writeStartObject();
            json.writeStringProperty("type", type);
            content.accept(json);
            json.writeEndObject();
        }
        return buffer.frame();
    }

    /** Bytes that become a frame without another copy. */
    private static final class Buffer extends ByteArrayOutputStream {
        Buffer() {
            super(512);
        }

        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        byte[] frame() {
            return FrameEncoder.text(buf, count);
        }
    }
}
