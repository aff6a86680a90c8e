package dev.paddock.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers of many event streams on one thread, which note when each of the marks {@code t=#<number>#} arrives. Arrivals may be
 * looked at once all are in.
 */
final class StreamReaders implements AutoCloseable {
    private static final byte[] PREFIX = "t=#".getBytes(StandardCharsets.US_ASCII);

    private final URI base;
    private final Selector selector;
    private final Thread thread = new Thread(this::readAll, "readers");
    private final ConcurrentLinkedQueue<SocketChannel> fresh = new ConcurrentLinkedQueue<>();
    private final List<SocketChannel> all = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentLinkedQueue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** A mark that came, at this time on the scale of {@link System#nanoTime()}. */
    record Arrival(int mark, long at) {}

    StreamReaders(URI base) throws IOException {
        this.base = base;
        this.selector = Selector.open();
        thread.setDaemon(true);
        thread.start();
    }

    /** Opens a stream; one that is {@code stalled} is never read from, and has little room of its own. */
    void open(String cookie, boolean stalled) throws IOException {
        var channel = SocketChannel.open();
        if (stalled) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 2048);
        }
        channel.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        channel.write(ByteBuffer.wrap(("GET /api/v1/notifications/stream HTTP/1.1\r\nHost: " + base.getAuthority()
                        + "\r\nCookie: " + cookie + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
        all.add(channel);
        if (!stalled) {
            channel.configureBlocking(false);
            fresh.add(channel);
            selector.wakeup();
        }
    }

    /** How many streams have begun and are still there. */
    int live() {
        return open.get();
    }

    int arrived() {
        return arrivals.size();
    }

    /** What arrived since this was asked last. */
    List<Arrival> take() {
        var taken = new ArrayList<Arrival>();
        for (var next = arrivals.poll(); next != null; next = arrivals.poll()) {
            taken.add(next);
        }
        return taken;
    }

    private void readAll() {
        var buffer = ByteBuffer.allocateDirect(64 * 1024);
        try {
            while (!closed) {
                selector.select(key -> read(key, buffer));
                for (var channel = fresh.poll(); channel != null; channel = fresh.poll()) {
                    channel.register(selector, SelectionKey.OP_READ, new Marks());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        var marks = (Marks) key.attachment();
        try {
            buffer.clear();
            int read = ((SocketChannel) key.channel()).read(buffer);
            if (read < 0) {
                throw new IOException("ended");
            }
            if (!marks.begun) {
                marks.begun = true;
                open.incrementAndGet();
            }
            marks.read(buffer.flip(), System.nanoTime());
        } catch (IOException e) {
            key.cancel();
            open.decrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        for (var channel : all) {
            channel.close();
        }
    }

    /** Finds the marks in one stream, however it is cut up. */
    private final class Marks {
        private boolean begun;
        private int matched;
        private int number;

        void read(ByteBuffer bytes, long now) {
            while (bytes.hasRemaining()) {
                byte b = bytes.get();
                if (matched < PREFIX.length) {
                    matched = b == PREFIX[matched] ? matched + 1 : b == PREFIX[0] ? 1 : 0;
                } else if (b == '#') {
                    arrivals.add(new Arrival(number, now));
                    matched = 0;
                    number = 0;
                } else {
                    number = number * 10 + b - '0';
                }
            }
        }
    }

    /** The p-th percentile of {@code millis}, which it sorts. */
    static double percentile(double[] millis, double p) {
        Arrays.sort(millis);
        return millis[(int) Math.min(millis.length - 1L, Math.round(Math.ceil(p * millis.length)) - 1)];
    }
}
