package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.app.settings.Settings;
import dev.paddock.contract.address.Proxies;
import dev.paddock.domain.Ids;
import dev.paddock.domain.shop.Shop;
import dev.paddock.domain.shop.Surroundings;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import dev.paddock.sse.Hsts;
import dev.paddock.sse.HttpEdge;
import dev.paddock.sse.HttpSettings;
import dev.paddock.sse.HttpUseCases;
import dev.paddock.sse.ListeningSocket;
import dev.paddock.sse.Monitoring;
import dev.paddock.sse.Readiness;
import dev.paddock.sse.SignedTokens;
import dev.paddock.sse.Site;
import dev.paddock.ws.EdgeRecorder;
import dev.paddock.ws.EdgeSettings;
import dev.paddock.ws.EdgeUseCases;
import dev.paddock.ws.Timeouts;
import dev.paddock.ws.WebSocketEdge;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Both edges behind two proxies in a row, one of which adds a line of its own: limits count who is before them, and never them. */
@Timeout(60)
class TwoProxiesTest {
    private static final String ORIGIN = "https://paddock.example";
    private static final int SOCKETS_BY_ADDRESS = 2;
    private static final int GUESTS_BY_ADDRESS = 300;
    private static final Proxies PROXIES = Proxies.of("127.0.0.2, 127.0.0.3");

    private final Stores stores;
    private final WebSocketEdge sockets;
    private final HttpEdge http;

    TwoProxiesTest() throws BindException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        var settings = Settings.from(Map.of("CHAT_DB_URL", url));
        stores = Stores.open(
                StoreSettings.at(url, "sa", ""),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
        Ids ids = () -> UUID.randomUUID().toString();
        var tokens = SignedTokens.keptIn(stores.keyring(), ids, Clock.systemUTC());
        var shop = Shop.over(
                stores,
                ShopTerms.of(settings, null, ORIGIN),
                new Surroundings(Clock.systemUTC(), ids, new RandomSecrets(), tokens));
        var metrics = new Metrics(null);
        var monitoring = new Monitoring(metrics::scrape, null, metrics.http());
        sockets = new WebSocketEdge(
                new EdgeSettings("127.0.0.1", 0, Set.of(ORIGIN), true, PROXIES, SOCKETS_BY_ADDRESS, Timeouts.USUAL),
                EdgeUseCases.of(shop),
                EdgeRecorder.SILENT);
        http = new HttpEdge(
                ListeningSocket.on("127.0.0.1", 0),
                new HttpSettings(
                        "127.0.0.1",
                        "wss://paddock.example/ws",
                        Set.of(ORIGIN),
                        true,
                        PROXIES,
                        Hsts.HOST,
                        "web",
                        new Site(ORIGIN, false, false, null)),
                HttpUseCases.of(
                        shop,
                        tokens,
                        new RandomSecrets(),
                        new Readiness(stores::reachable, sockets::isAccepting),
                        monitoring,
                        error -> {}),
                Clock.fixed(Instant.now(), ZoneOffset.UTC)); // tries do not come back
        sockets.start();
        http.start();
    }

    @AfterEach
    void close() {
        http.close();
        sockets.close();
        stores.close();
    }

    @Test
    void calls_count_for_who_makes_them() throws IOException {
        try (var inner = new ForwardingProxy("127.0.0.3", at(http.port()), true);
                var outer = new ForwardingProxy("127.0.0.2", inner.address(), false)) {
            for (int i = 0; i < GUESTS_BY_ADDRESS; i++) {
                assertThat(guest("127.0.1.1", outer)).isEqualTo(201);
            }
            assertThat(guest("127.0.1.1", outer)).isEqualTo(429);
            assertThat(guest("127.0.1.2", outer)).isEqualTo(201);
        }
    }

    @Test
    void connections_count_for_who_makes_them() throws IOException {
        try (var inner = new ForwardingProxy("127.0.0.3", at(sockets.port()), true);
                var outer = new ForwardingProxy("127.0.0.2", inner.address(), false);
                var first = socket("127.0.1.1", outer);
                var second = socket("127.0.1.1", outer);
                var third = socket("127.0.1.1", outer);
                var other = socket("127.0.1.2", outer)) {
            assertThat(closeCode(third)).isEqualTo(4029);
            for (var open : new Socket[] {first, second, other}) {
                ping(open);
                assertThat(open.getInputStream().read()).isEqualTo(0x8A);
            }
        }
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static Socket connect(String from, ForwardingProxy proxy, String head) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(proxy.address());
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static int guest(String from, ForwardingProxy proxy) throws IOException {
        String body = "{\"displayName\":\"Rider\"}";
        String head = "POST /api/v1/guests HTTP/1.1\r\nHost: paddock.example\r\nOrigin: " + ORIGIN
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n";
        try (var socket = connect(from, proxy, head + body)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }
    }

    private static Socket socket(String from, ForwardingProxy proxy) throws IOException {
        var socket = connect(
                from,
                proxy,
                "GET /ws HTTP/1.1\r\nHost: paddock.example\r\nOrigin: " + ORIGIN
                        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        assertThat(head).startsWith("HTTP/1.1 101");
        return socket;
    }

    private static int closeCode(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        assertThat(in.read()).isEqualTo(0x88);
        in.read();
        return in.read() << 8 | in.read();
    }

    private static void ping(Socket socket) throws IOException {
        socket.getOutputStream().write(new byte[] {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0});
    }
}
