package dev.paddock.ws.transport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** An encoder of WebSocket frames as a server sends them: final and unmasked. */
public final class FrameEncoder {
    static final byte[] PING = {(byte) 0x89, 0};

    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PONG = 0x8A;
    private static final int MAX_REASON = 100;

    private FrameEncoder() {}

    /** A text frame of the first {@code length} bytes of {@code utf8}. */
    public static byte[] text(byte[] utf8, int length) {
        return frame(TEXT, utf8, length);
    }

    static byte[] pong(ByteBuffer payload) {
        var bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        return frame(PONG, bytes, bytes.length);
    }

    static byte[] close(int code, String reason) {
        var words = reason.substring(0, Math.min(reason.length(), MAX_REASON)).getBytes(StandardCharsets.US_ASCII);
        var payload = new byte[2 + words.length];
        payload[0] = (byte) (code >> 8);
        payload[1] = (byte) code;
        System.arraycopy(words, 0, payload, 2, words.length);
        return frame(CLOSE, payload, payload.length);
    }

    private static byte[] frame(int head, byte[] payload, int length) {
        int lengthBytes = length < 126 ? 0 : length < 65_536 ? 2 : 8;
        var frame = new byte[2 + lengthBytes + length];
        frame[0] = (byte) head;
        frame[1] = (byte) (lengthBytes == 0 ? length : lengthBytes == 2 ? 126 : 127);
        for (int i = 0; i < lengthBytes; i++) {
            frame[1 + lengthBytes - i] = (byte) ((long) length >>> (8 * i));
        }
        System.arraycopy(payload, 0, frame, 2 + lengthBytes, length);
        return frame;
    }
}
