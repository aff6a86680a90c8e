package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who reads an event stream as browsers do: a block without data is no event, but its id counts. It reads on a thread of
 * its own, unless it is told not to.
 */
public final class EventReader implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int PATIENCE_SECONDS = 15;

    /**
     * An event that was read.
     *
     * @param id null if it came without one
     */
    public record Event(@Nullable String id, String name, String data) {
        public JsonNode json() {
            return MAPPER.readTree(data);
        }

        public String at(String pointer) {
            return json().at(pointer).asString();
        }
    }

    private sealed interface Read {
        record Got(Event event) implements Read {}

        record Ended() implements Read {}
    }

    private final Socket socket = new Socket();
    private final String path;
    private final InputStream in;
    private final String status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final BlockingQueue<Read> read = new LinkedBlockingQueue<>();
    private final AtomicInteger comments = new AtomicInteger();
    private volatile @Nullable String lastId;
    private volatile @Nullable String retry;

    private EventReader(int port, String path, Map<String, String> sent, int receiveBuffer) {
        this.path = path;
        try {
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(60_000);
            var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
            sent.forEach((name, value) ->
                    request.append(name).append(": ").append(value).append("\r\n"));
            socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            in = new BufferedInputStream(socket.getInputStream(), 4096);
            status = line(in);
            for (var header = line(in); !header.isEmpty(); header = line(in)) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            Contract.check(path, status(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static EventReader open(int port, String path, Map<String, String> headers) {
        var reader = new EventReader(port, path, headers, 0);
        if (reader.status() == 200) {
            reader.start();
        }
        return reader;
    }

    /** One who reads the answer's head, and then nothing any more, with little room for what still comes. */
    public static EventReader stalled(int port, String path, Map<String, String> headers) {
        return new EventReader(port, path, headers, 2048);
    }

    private void start() {
        var thread = new Thread(this::readAll, "reader");
        thread.setDaemon(true);
        thread.start();
    }

    public int status() {
        return Integer.parseInt(status.split(" ", -1)[1]);
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The next event, which has to come soon. */
    public Event next() {
        if (poll() instanceof Read.Got got) {
            return got.event();
        }
        throw new AssertionError("the stream ended");
    }

    public Event next(String name) {
        var event = next();
        assertThat(event.name()).as(event.data()).isEqualTo(name);
        return event;
    }

    /** All events up to the first that is called {@code name}, and it. */
    public List<Event> upTo(String name) {
        var events = new ArrayList<Event>();
        do {
            events.add(next());
        } while (!events.get(events.size() - 1).name().equals(name));
        return events;
    }

    /** Waits until the server has ended the stream, with no event before. */
    public void awaitEnd() {
        assertThat(poll()).isEqualTo(new Read.Ended());
    }

    /** Waits until the server has ended the stream; returns what came before. */
    public List<Event> allToTheEnd() {
        var events = new ArrayList<Event>();
        for (var item = poll(); item instanceof Read.Got got; item = poll()) {
            events.add(got.event());
        }
        return events;
    }

    private Read poll() {
        try {
            var item = read.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (item == null) {
                throw new AssertionError("nothing came");
            }
            return item;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id that a browser would send as Last-Event-ID. */
    public @Nullable String lastId() {
        return lastId;
    }

    public @Nullable String retry() {
        return retry;
    }

    public int comments() {
        return comments.get();
    }

    /** True if the server has cut or ended this connection, found out by reading all that is left. */
    public boolean isCut() {
        try {
            while (in.read(new byte[8192]) >= 0) {}
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void readAll() {
        var block = new ByteArrayOutputStream();
        int before = 0;
        try {
            for (var chunk = chunk(); chunk.length > 0; chunk = chunk()) {
                for (byte b : chunk) {
                    block.write(b);
                    if (b == '\n' && before == '\n') {
                        take(block.toString(StandardCharsets.UTF_8));
                        block.reset();
                    }
                    before = b;
                }
            }
        } catch (IOException e) {
            block.reset(); // what was cut short is no event
        }
        read.add(new Read.Ended());
    }

    private void take(String block) {
        String id = null;
        String name = "message";
        String data = null;
        for (var line : block.strip().split("\n", -1)) {
            int colon = line.indexOf(':');
            var value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon)) {
                case "" -> comments.incrementAndGet();
                case "id" -> id = value;
                case "event" -> name = value;
                case "data" -> data = value;
                case "retry" -> retry = value;
                default -> throw new AssertionError("no such field: " + line);
            }
        }
        lastId = id == null ? lastId : id;
        if (data != null) {
            Contract.check(path, id, name, data);
            read.add(new Read.Got(new Event(id, name, data)));
        }
    }

    /** The end of a chunk may only come with the next one. */
    private byte[] chunk() throws IOException {
        var length = line(in);
        return in.readNBytes(Integer.parseInt(length.isEmpty() ? line(in) : length, 16));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
