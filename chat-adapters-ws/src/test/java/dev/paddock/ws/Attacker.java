package dev.paddock.ws;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A peer that writes bytes as it likes, on a plain socket. */
final class Attacker implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int RECEIVE_BUFFER = 4096;

    private final Socket socket = new Socket();
    private final long connectedAt = System.nanoTime();

    /** A frame as it came. */
    record Frame(int opcode, String payload, int closeCode) {}

    static Attacker to(int port) {
        var attacker = new Attacker();
        attacker.run(() -> {
            attacker.socket.setReceiveBufferSize(RECEIVE_BUFFER); // a slow reader is slow soon
            attacker.socket.setTcpNoDelay(true);
            attacker.socket.setSoTimeout(PATIENCE_MILLIS);
            attacker.socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        });
        return attacker;
    }

    Attacker shakeHands(String... headers) {
        write(handshake(headers));
        var answer = readHead();
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new AssertionError(answer);
        }
        return this;
    }

    static String handshake(String... headers) {
        return "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                + "\r\n";
    }

    void write(String ascii) {
        write(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    void write(byte[] bytes) {
        run(() -> {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        });
    }

    void frame(int opcode, boolean last, String payload) {
        write(frameBytes(opcode, last, payload.getBytes(StandardCharsets.UTF_8)));
    }

    void text(String payload) {
        frame(TEXT, true, payload);
    }

    static byte[] frameBytes(int opcode, boolean last, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write((last ? 0x80 : 0) | opcode);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(new byte[4]); // a mask of zeros masks nothing
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /** The answer to the handshake, up to its empty line; what came before the end if there is none. */
    String readHead() {
        var head = new StringBuilder();
        run(() -> {
            var in = socket.getInputStream();
            for (int c = in.read(); c >= 0; c = in.read()) {
                head.append((char) c);
                if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                    return;
                }
            }
        });
        return head.toString();
    }

    Frame read() {
        try {
            var in = socket.getInputStream();
            int opcode = byteOf(in) & 0x0F;
            int length = byteOf(in);
            if (length == 126) {
                length = (byteOf(in) << 8) | byteOf(in);
            } else if (length == 127) {
                throw new AssertionError("longer than any test needs");
            }
            var payload = in.readNBytes(length);
            int code = opcode == CLOSE && length > 1 ? ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF) : 0;
            return new Frame(opcode, new String(payload, StandardCharsets.UTF_8), code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The close code, after whatever else comes before. */
    int readUntilClose() {
        while (true) {
            var frame = read();
            if (frame.opcode() == CLOSE) {
                return frame.closeCode();
            }
            inTime();
        }
    }

    /** Waits for the end of the connection, by goodbye or by reset; fails when it does not come in time. */
    void awaitEnd() {
        try {
            var in = socket.getInputStream();
            while (in.read() >= 0) {
                inTime();
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection lives on", e);
        } catch (IOException e) {
            return; // a reset is an end as well
        }
    }

    /** A peer that goes on sending must not keep a test waiting for ever. */
    private void inTime() {
        if (System.nanoTime() - connectedAt > TimeUnit.MILLISECONDS.toNanos(2L * PATIENCE_MILLIS)) {
            throw new AssertionError("the connection lives on");
        }
    }

    @Override
    public void close() {
        run(socket::close);
    }

    private static int byteOf(InputStream in) throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException("the connection ended");
        }
        return value;
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
