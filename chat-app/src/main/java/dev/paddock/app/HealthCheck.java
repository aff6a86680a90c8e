package dev.paddock.app;

import dev.paddock.app.settings.Address;
import dev.paddock.app.settings.WrongSettingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Asking the server on this machine whether it is ready. A container's runtime does so every few seconds, in a process of its own:
 * so there is no logging here, and no HTTP client, both of which take longer to load than the answer takes to come.
 */
final class HealthCheck {
    private static final int READY = 0;
    private static final int NOT_READY = 1;
    /** Longer than the server takes to find that its database is away. */
    private static final int PATIENCE_MILLIS = 4_000;

    private HealthCheck() {}

    /** The exit code: 0 if the server at {@code address} is ready; if not, says why on stderr. */
    static int of(Address address) {
        if (address.port() == 0) {
            throw new WrongSettingException("CHAT_HTTP_PORT", "is 0, any free port; give it a number to be asked at");
        }
        String answer = answer(address);
        if (answer != null && answer.matches("HTTP/1\\.1 200( .*)?")) {
            return READY;
        }
        System.err.println("paddock: not ready: " + (answer == null ? "it hung up" : answer));
        return NOT_READY;
    }

    /** The first line of the answer, or what went wrong; null if there was none. */
    private static @Nullable String answer(Address address) {
        String host = address.reachableHost();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), address.port()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET /health/ready HTTP/1.1\r\nHost: " + host + ":" + address.port()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return in.readLine();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
