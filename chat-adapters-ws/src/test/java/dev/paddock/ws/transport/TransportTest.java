package dev.paddock.ws.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.address.Proxies;
import dev.paddock.ws.EdgeRecorder;
import dev.paddock.ws.Timeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportTest {
    private static final Duration HELLO = Duration.ofMillis(400);
    private static final int PER_ADDRESS = 3;
    private static final String HANDSHAKE = """
            GET /ws HTTP/1.1
            Host: localhost
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

            """;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger ended = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile boolean cut;
    private final Transport transport = new Transport(
            new Transport.Binding(
                    "127.0.0.1",
                    0,
                    Set.of(),
                    Proxies.NONE,
                    PER_ADDRESS,
                    new Timeouts(HELLO, Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(5))),
            peer -> {
                if (cut) {
                    peer.hangUp();
                }
                return inbox();
            },
            EdgeRecorder.SILENT);
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        goOn.countDown();
        for (var socket : sockets) {
            socket.close();
        }
        transport.close();
    }

    @Test
    void a_first_message_that_came_in_time_counts_even_if_there_was_no_time_to_read_it() throws Exception {
        transport.start();
        var hangers = new ArrayList<Socket>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            hangers.add(handshaken());
        }
        var late = handshaken();
        for (var hanger : hangers) {
            say(hanger, "hang");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("hang");
        }
        say(late, "hello");

        assertThat(heard.poll(3 * HELLO.toMillis(), TimeUnit.MILLISECONDS))
                .as("nobody reads meanwhile")
                .isNull();
        goOn.countDown();

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("hello");
        say(late, "still here");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("still here");
    }

    @Test
    void one_address_has_so_many_silent_connections_and_no_more_until_they_end() throws Exception {
        transport.start();
        for (int i = 0; i < PER_ADDRESS; i++) {
            connect();
        }

        assertThat(connect().getInputStream().read()).as("closed at once").isEqualTo(-1);
        for (var silent : List.copyOf(sockets)) {
            assertThat(endOf(silent)).isTrue();
        }
        handshaken();
    }

    @Test
    void a_connection_that_is_cut_while_it_is_let_in_ends_once_and_leaves_nothing_behind() throws Exception {
        transport.start();
        cut = true;
        for (int i = 0; i < 2 * PER_ADDRESS; i++) {
            var socket = connect();
            socket.getOutputStream().write(HANDSHAKE.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            head(socket);
        }
        cut = false;

        handshaken();
        say(sockets.get(sockets.size() - 1), "hello");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("hello");
        assertThat(ended).hasValue(2 * PER_ADDRESS);
    }

    /** What a phone sends comes in as many packets as its network likes. */
    @ParameterizedTest(name = "{0} characters in pieces of {1}")
    @CsvSource({"5, 1", "125, 1", "126, 1", "400, 7", "16000, 1400", "16000, 5000"})
    void a_message_is_heard_in_whichever_pieces_it_comes(int length, int piece) throws Exception {
        transport.start();
        var socket = handshaken();
        socket.setTcpNoDelay(true);
        var text = "x".repeat(length);

        for (int turn = 0; turn < 3; turn++) {
            var frame = frame(text);
            for (int from = 0; from < frame.length; from += piece) {
                socket.getOutputStream().write(frame, from, Math.min(piece, frame.length - from));
            }
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(text);
        }
        assertThat(ended).hasValue(0);
    }

    private Inbox inbox() {
        return new Inbox() {
            @Override
            public void text(String message) {
                heard.add(message);
                if (message.equals("hang")) {
                    await(goOn);
                }
            }

            @Override
            public void binary() {}

            @Override
            public void closed() {
                ended.incrementAndGet();
            }
        };
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), transport.port());
        socket.setSoTimeout(10_000);
        sockets.add(socket);
        return socket;
    }

    private Socket handshaken() throws IOException {
        var socket = connect();
        socket.getOutputStream().write(HANDSHAKE.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(head(socket)).startsWith("HTTP/1.1 101");
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(frame(text));
    }

    private static byte[] frame(String text) {
        var frame = ByteBuffer.allocate(8 + text.length()).put((byte) 0x81);
        if (text.length() < 126) {
            frame.put((byte) (0x80 | text.length()));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) text.length());
        }
        frame.putInt(0).put(text.getBytes(StandardCharsets.US_ASCII)).flip(); // a mask of zeros masks nothing
        var bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    /** The answer to the handshake, as far as it came. */
    private static String head(Socket socket) throws IOException {
        var head = new StringBuilder();
        try {
            var in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                head.append((char) next);
                if (head.indexOf("\r\n\r\n") >= 0) {
                    return head.toString();
                }
            }
        } catch (SocketException e) {
            return head.toString();
        }
        return head.toString();
    }

    /** Whether the connection ends, by goodbye or by reset. */
    private static boolean endOf(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return e instanceof SocketException;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
