package dev.paddock.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever comes to the sockets' port that is no handshake of ours is answered with the headers that every answer has. */
class RefusedHandshakesTest {
    static final Arguments[] CALLS = {
        Arguments.of("403", Attacker.handshake("Origin: https://evil.example")),
        Arguments.of("404", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        Arguments.of("404", "POST /ws HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"),
        Arguments.of("404", Attacker.handshake().replace("Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 7")),
        Arguments.of("431", "GET /ws HTTP/1.1\r\nX-Long: " + "x".repeat(8 * 1024 + 1)),
    };

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("CALLS")
    void are_answered_as_safely_as_any_call(String status, String call) {
        try (var attacker = house.attack()) {
            attacker.write(call);
            var head = attacker.readHead().toLowerCase(Locale.ROOT);

            assertThat(head).startsWith("http/1.1 " + status);
            assertThat(head.lines())
                    .contains(
                            "content-type: text/plain; charset=utf-8",
                            "x-content-type-options: nosniff",
                            "x-frame-options: deny",
                            "referrer-policy: no-referrer",
                            "cache-control: no-store",
                            "connection: close")
                    .anyMatch(line -> line.startsWith("content-security-policy: default-src 'none'")
                            && line.contains("frame-ancestors 'none'"))
                    .noneMatch(line -> line.startsWith("server:"));
            attacker.awaitEnd();
        }
    }
}
