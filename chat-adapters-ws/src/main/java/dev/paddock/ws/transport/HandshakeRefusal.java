package dev.paddock.ws.transport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The answers to handshakes that are not to be: short, for people to read, and with the headers that every answer of the server has. */
enum HandshakeRefusal {
    FOREIGN_ORIGIN(
            "403 Forbidden", "Pages of this origin may not connect. The operator sets those that may in CHAT_ORIGINS."),
    NO_HANDSHAKE("404 Not Found", "This address takes WebSocket connections alone."),
    HEADER_TOO_LONG("431 Request Header Fields Too Large", "The handshake's header is longer than it may be.");

    private static final String ACCEPTED = "HTTP/1.1 101 ";

    private final byte[] answer;

    HandshakeRefusal(String status, String words) {
        answer = String.join(
                        "\r\n",
                        "HTTP/1.1 " + status,
                        "Connection: close",
                        "Content-Type: text/plain; charset=utf-8",
                        "Content-Length: " + words.length(),
                        "Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: no-referrer",
                        "Cache-Control: no-store",
                        "",
                        words)
                .getBytes(StandardCharsets.US_ASCII);
    }

    ByteBuffer answer() {
        return ByteBuffer.wrap(answer).asReadOnlyBuffer();
    }

    /** Tells from the first bytes of an answer to a handshake whether it is a refusal. */
    static boolean isRefusal(byte[] answer) {
        return !new String(answer, 0, Math.min(ACCEPTED.length(), answer.length), StandardCharsets.US_ASCII)
                .equals(ACCEPTED);
    }
}
