package dev.paddock.ws.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.CloseCode;
import dev.paddock.contract.address.Proxies;
import dev.paddock.ws.EdgeRecorder;
import dev.paddock.ws.Timeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many readers, none of whom is too slow by itself, while there is room for 300,000 bytes in all. */
class SlowReadersTest {
    private static final String HANDSHAKE = """
            GET /ws HTTP/1.1
            Host: localhost
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

            """;

    private static final Timeouts PATIENT =
            new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(5));

    private final BlockingQueue<Peer> peers = new LinkedBlockingQueue<>();
    private final OutboxBudget budget = new OutboxBudget(300_000);
    private final Transport transport = new Transport(
            new Transport.Binding("127.0.0.1", 0, Set.of(), Proxies.NONE, 10, PATIENT),
            peer -> {
                peers.add(peer);
                return new Silent();
            },
            EdgeRecorder.SILENT,
            budget);
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        transport.close();
    }

    @Test
    void are_shown_out_the_slowest_first_and_no_more_of_them_than_needed() throws Exception {
        transport.start();
        var slowest = connected();
        var slow = connected();
        var quick = connected();

        letWait(slow, 90_000);
        letWait(slowest, 190_000);
        assertThat(List.of(slowest, slow)).noneMatch(Peer::isClosing);
        letWait(quick, 60_000);

        awaitRoom();
        assertThat(slowest.isClosing()).isTrue();
        assertThat(slowest.closeCode()).isEqualTo(CloseCode.TOO_SLOW);
        assertThat(List.of(slow, quick)).noneMatch(Peer::isClosing);
    }

    @Test
    void count_no_longer_once_they_are_gone() throws Exception {
        transport.start();
        var slow = connected();
        letWait(slow, 200_000);

        sockets.get(0).setSoLinger(true, 0);
        sockets.get(0).close();

        for (int tries = 0; budget.excess() > -300_000 && tries < 2_000; tries++) {
            slow.send(frame());
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(budget.excess()).isEqualTo(-300_000);
    }

    private void awaitRoom() throws InterruptedException {
        for (int tries = 0; budget.excess() > 0 && tries < 2_000; tries++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(budget.excess()).isNotPositive();
    }

    private static byte[] frame() {
        return FrameEncoder.text(new byte[5_000], 5_000);
    }

    private static void letWait(Peer peer, int bytes) {
        while (peer.waitingBytes() < bytes && !peer.isClosing()) {
            peer.send(frame());
        }
    }

    /** Connected by a socket that reads nothing but the handshake. */
    private Peer connected() throws IOException, InterruptedException {
        var socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), transport.port()));
        socket.getOutputStream().write(HANDSHAKE.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        var peer = peers.poll(10, TimeUnit.SECONDS);
        assertThat(peer).isNotNull();
        return peer;
    }

    private static final class Silent implements Inbox {
        @Override
        public void text(String message) {}

        @Override
        public void binary() {}

        @Override
        public void closed() {}
    }
}
