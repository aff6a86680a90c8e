package dev.paddock.sse.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Server-sent events, as bytes. Ids and names are ours and have no line feeds; JSON has none by itself. */
public final class StreamFrames {
    static final byte[] COMMENT = utf8(":\n\n");
    private static final byte[] RESYNC = utf8("event: resync\ndata: {}\n\n");
    private static final String RETRY = "retry: 2000\n";

    private StreamFrames() {}

    /** An event that brings its reader up to {@code id}. */
    public static byte[] event(String id, String name, byte[] json) {
        var head = utf8("id: " + id + "\nevent: " + name + "\ndata: ");
        var frame = new ByteArrayOutputStream(head.length + json.length + 2);
        frame.writeBytes(head);
        frame.writeBytes(json);
        frame.write('\n');
        frame.write('\n');
        return frame.toByteArray();
    }

    /**
     * The frame with which every stream begins. It has no data, so that no client takes it for an event; yet one that loses the connection
     * before the first event will name {@code id} when it returns.
     *
     * @param id where the stream begins, null where its reader said so itself
     */
    public static byte[] opening(@Nullable String id) {
        return utf8(id == null ? RETRY + "\n" : RETRY + "id: " + id + "\n\n");
    }

    /** Says that what was missed can't be told; the client has to read all afresh. */
    public static byte[] resync() {
        return RESYNC.clone();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
