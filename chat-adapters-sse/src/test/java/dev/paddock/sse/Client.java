package dev.paddock.sse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Whoever calls the edge, with the headers they always send. Immutable. */
public final class Client {
    private final HttpClient http;
    private final String base;
    private final Map<String, String> headers;

    public Client(HttpClient http, String base) {
        this(http, base, Map.of());
    }

    private Client(HttpClient http, String base, Map<String, String> headers) {
        this.http = http;
        this.base = base;
        this.headers = headers;
    }

    public Client with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(http, base, more);
    }

    public Client without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Client(http, base, fewer);
    }

    /** Opens an event stream with the headers of this client. */
    public EventReader stream(String path) {
        return EventReader.open(URI.create(base).getPort(), path, headers);
    }

    /** Opens an event stream, and reads nothing of it. */
    public EventReader stalledStream(String path) {
        return EventReader.stalled(URI.create(base).getPort(), path, headers);
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply post(String path, String json) {
        return send("POST", path, json);
    }

    public Reply post(String path) {
        return send("POST", path, null);
    }

    public Reply patch(String path, String json) {
        return send("PATCH", path, json);
    }

    public Reply put(String path, String json) {
        return send("PUT", path, json);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null);
    }

    public Reply delete(String path, String json) {
        return send("DELETE", path, json);
    }

    /** Sends {@code body} as JSON unless these headers say otherwise. */
    public Reply send(String method, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        try {
            var call = request.build();
            var response = http.send(call, Client::body);
            Contract.check(call, body, response);
            return new Reply(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of it; of a stream, which would never end, nothing. */
    private static BodySubscriber<byte[]> body(HttpResponse.ResponseInfo info) {
        boolean endless = info.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return endless ? new Turned() : BodySubscribers.ofByteArray();
    }

    /** Turns away what comes. */
    private static final class Turned implements BodySubscriber<byte[]> {
        @Override
        public CompletionStage<byte[]> getBody() {
            return CompletableFuture.completedStage(new byte[0]);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> ignored) {}

        @Override
        public void onError(Throwable ignored) {}

        @Override
        public void onComplete() {}
    }
}
