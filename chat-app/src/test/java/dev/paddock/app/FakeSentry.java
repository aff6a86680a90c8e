package dev.paddock.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Takes envelopes as a Sentry server does, and keeps them. Thread-safe. */
final class FakeSentry implements AutoCloseable {
    private static final String PROJECT = "7";

    private final HttpServer server;
    private final List<String> envelopes = new CopyOnWriteArrayList<>();

    FakeSentry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/" + PROJECT + "/envelope/", this::take);
        server.start();
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            boolean zipped = "gzip".equals(call.getRequestHeaders().getFirst("Content-Encoding"));
            try (InputStream body = zipped ? new GZIPInputStream(call.getRequestBody()) : call.getRequestBody()) {
                envelopes.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, answer.length);
            call.getResponseBody().write(answer);
        }
    }

    String dsn() {
        return "http://key@127.0.0.1:" + server.getAddress().getPort() + "/" + PROJECT;
    }

    /** What came, each as its lines: who sends, what follows, and that. */
    List<String> envelopes() {
        return envelopes;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
