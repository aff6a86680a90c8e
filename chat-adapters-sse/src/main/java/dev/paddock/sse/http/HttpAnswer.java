package dev.paddock.sse.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a call: a status, headers beyond those that every answer has, and a body.
 *
 * @param cookies what {@code Set-Cookie} says, each in a header of its own
 * @param content null for none
 */
public record HttpAnswer(
        int status,
        Map<String, String> headers,
        List<String> cookies,
        @Nullable Content content) {
    /** A body and what it is. */
    public record Content(String mediaType, Source source) {}

    /** A source that writes a body. */
    @FunctionalInterface
    public interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    public HttpAnswer {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    public static HttpAnswer ok(Object json) {
        return json(200, json);
    }

    public static HttpAnswer created(Object json) {
        return json(201, json);
    }

    public static HttpAnswer noContent() {
        return empty(204);
    }

    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Map.of(), List.of(), null);
    }

    public static HttpAnswer of(Problem problem) {
        return of(problem.status(), Problem.MEDIA_TYPE, HttpJson.bytes(problem));
    }

    /** An answer of known length; whoever gives the bytes leaves them as they are. */
    public static HttpAnswer of(int status, String mediaType, byte[] bytes) {
        return new HttpAnswer(
                status,
                Map.of("Content-Length", Integer.toString(bytes.length)),
                List.of(),
                new Content(mediaType, out -> out.write(bytes)));
    }

    /** An answer that is made while it is sent. */
    public static HttpAnswer streamed(String mediaType, Source source) {
        return new HttpAnswer(200, Map.of(), List.of(), new Content(mediaType, source));
    }

    public HttpAnswer with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new HttpAnswer(status, all, cookies, content);
    }

    public HttpAnswer withCookie(String cookie) {
        var all = Stream.concat(cookies.stream(), Stream.of(cookie)).toList();
        return new HttpAnswer(status, headers, all, content);
    }

    private static HttpAnswer json(int status, Object json) {
        return of(status, "application/json", HttpJson.bytes(json));
    }
}
