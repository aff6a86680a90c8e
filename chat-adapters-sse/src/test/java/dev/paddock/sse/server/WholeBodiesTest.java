package dev.paddock.sse.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Wire;
import dev.paddock.sse.server.JettySetup.Patience;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeBodiesTest {
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: localhost\r\n";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final WholeBodies bodies = new WholeBodies(1_000);

    @BeforeEach
    void start() throws Exception {
        var patience = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ZERO);
        connector.addBean(new SlowRequests(patience, bodies::isAwaitedOn, server.getScheduler()));
        server.addConnector(connector);
        bodies.setHandler(new Echo());
        server.setHandler(bodies);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private Wire wire() {
        return new Wire(connector.getLocalPort());
    }

    @Test
    void come_in_pieces_and_are_handed_on_whole() throws Exception {
        try (var wire = wire()) {
            wire.send(HEAD + "Connection: close\r\nContent-Length: 6\r\n\r\nabc");
            awaitHeld(3);
            assertThat(wire.send("def").all()).startsWith("HTTP/1.1 200").endsWith("abcdef");
        }
        try (var wire = wire()) {
            wire.send(HEAD + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
            awaitHeld(3);
            assertThat(wire.send("3\r\ndef\r\n0\r\n\r\n").all())
                    .startsWith("HTTP/1.1 200")
                    .endsWith("abcdef");
        }
        assertThat(bodies.held()).isZero();
    }

    @Test
    void are_forgotten_when_the_peer_leaves_or_is_cut() throws Exception {
        try (var wire = wire()) {
            wire.send(HEAD + "Content-Length: 900\r\n\r\n" + "x".repeat(500));
            awaitHeld(500);
        }
        awaitHeld(0);
        try (var wire = wire()) {
            wire.send(HEAD + "Content-Length: 900\r\n\r\n" + "x".repeat(500)).all();
            awaitHeld(0);
        }
    }

    @Test
    void are_refused_where_there_is_no_room_for_more() throws Exception {
        try (var first = wire();
                var second = wire()) {
            first.send(HEAD + "Content-Length: 900\r\n\r\n" + "x".repeat(800));
            awaitHeld(800);
            assertThat(second.send(HEAD + "Content-Length: 900\r\n\r\n" + "x".repeat(300))
                            .all())
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 1", "Connection: close", "urn:paddock:unavailable");
        }
    }

    private void awaitHeld(long bytes) throws InterruptedException {
        for (int tries = 0; bodies.held() != bytes && tries < 2_000; tries++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(bodies.held()).isEqualTo(bytes);
    }

    /** Answers with the body, which it reads as the servlets do. */
    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var body = Content.Source.asString(request, StandardCharsets.UTF_8);
            Content.Sink.write(response, true, body, callback);
            return true;
        }
    }
}
