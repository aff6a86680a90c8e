package dev.paddock.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** A WebSocket client that reads when it is told to, and otherwise lets the server wait. */
final class SlowReader implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int LENGTH_IN_TWO_BYTES = 126;

    private final Socket socket = new Socket();

    SlowReader(URI sockets) throws IOException {
        socket.setReceiveBufferSize(4 * 1024);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(sockets.getHost(), sockets.getPort()), PATIENCE_MILLIS);
        var handshake = """
                GET /ws HTTP/1.1\r
                Host: localhost\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """;
        socket.getOutputStream().write(handshake.getBytes(UTF_8));
        readUntil("\r\n\r\n");
    }

    /** Sends a frame, masked by nothing at all. */
    void say(String text) throws IOException {
        byte[] payload = text.getBytes(UTF_8);
        var out = new DataOutputStream(socket.getOutputStream());
        out.writeByte(0x81);
        out.writeByte(0x80 | LENGTH_IN_TWO_BYTES);
        out.writeShort(payload.length);
        out.writeInt(0);
        out.write(payload);
        out.flush();
    }

    /** Reads as far as {@code end}, byte by byte. */
    void readUntil(String end) throws IOException {
        var in = socket.getInputStream();
        var last = new StringBuilder();
        while (last.indexOf(end) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new AssertionError("the end came before " + end);
            }
            last.append((char) next);
        }
    }

    /** Reads all that still comes, up to the end or, where this took too long to begin, the reset. */
    void readToTheEnd() throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException e) {
            if (socket.isClosed()) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
