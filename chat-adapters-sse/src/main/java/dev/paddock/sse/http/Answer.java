package dev.paddock.sse.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller gets: a status, headers beyond those that every answer has, and a body.
 *
 * @param content null for none
 */
public record Answer(
        int status, Map<String, String> headers, @Nullable Content content) {
    /** A body and what it is. */
    public record Content(String mediaType, Source source) {}

    /** What writes a body. */
    @FunctionalInterface
    public interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer ok(Object json) {
        return json(200, json);
    }

    public static Answer created(Object json) {
        return json(201, json);
    }

    public static Answer noContent() {
        return empty(204);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), null);
    }

    public static Answer of(Problem problem) {
        return of(problem.status(), Problem.MEDIA_TYPE, Json.bytes(problem));
    }

    /** An answer of known length; whoever gives the bytes leaves them as they are. */
    public static Answer of(int status, String mediaType, byte[] bytes) {
        return new Answer(
                status,
                Map.of("Content-Length", Integer.toString(bytes.length)),
                new Content(mediaType, out -> out.write(bytes)));
    }

    /** An answer that is made while it is sent. */
    public static Answer streamed(String mediaType, Source source) {
        return new Answer(200, Map.of(), new Content(mediaType, source));
    }

    public Answer with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, content);
    }

    private static Answer json(int status, Object json) {
        return of(status, "application/json", Json.bytes(json));
    }
}
