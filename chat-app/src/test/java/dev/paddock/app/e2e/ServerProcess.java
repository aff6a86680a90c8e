package dev.paddock.app.e2e;

import dev.paddock.app.PaddockProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Paddock server in demo mode, in a process of its own, which can be killed and started again on the same ports and data. For
 * one thread.
 */
public final class ServerProcess implements AutoCloseable, Site {
    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final int httpPort = freePort();
    private @Nullable Process process;
    private int starts;

    public ServerProcess(Path folder) {
        this.folder = folder;
        settings.put("CHAT_DEMO", "true");
        settings.put("CHAT_HTTP_PORT", Integer.toString(httpPort));
        settings.put("CHAT_WS_PORT", Integer.toString(freePort()));
        settings.put("CHAT_DB_URL", "jdbc:h2:file:" + folder.resolve("paddock"));
    }

    /** Adds a setting for the next start. */
    public ServerProcess with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    @Override
    public URI page(String path) {
        return URI.create("http://localhost:" + httpPort + path);
    }

    /** Where its WebSocket edge is. */
    public URI sockets() {
        return URI.create("ws://localhost:" + settings.get("CHAT_WS_PORT") + "/ws");
    }

    /** Starts the server and waits until it says that it is ready. */
    public ServerProcess start() {
        try {
            var log = folder.resolve("server-" + ++starts + ".log");
            process = PaddockProgram.with(settings)
                    .directory(folder.toFile())
                    .redirectError(log.toFile())
                    .start();
            awaitReady(process, log);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process as {@code kill -9} does: without a chance to write anything more. */
    public void kill() {
        var running = running();
        running.destroyForcibly();
        awaitEnd(running);
    }

    /** Everything all starts wrote to their log. */
    public String log() {
        try {
            var all = new StringBuilder();
            for (int i = 1; i <= starts; i++) {
                all.append(Files.readString(folder.resolve("server-" + i + ".log")));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("the server was never started");
        }
        return process;
    }

    private static void awaitReady(Process started, Path log) throws IOException {
        var out = new BufferedReader(started.inputReader(StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null || !line.startsWith("ready ")) {
            started.destroyForcibly();
            throw new IllegalStateException(
                    "the server did not become ready but said: " + line + "\n" + Files.readString(log));
        }
    }

    private static void awaitEnd(Process ending) {
        try {
            if (!ending.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A port that is free now; the same one serves every start, since pages know their server by it. None of those that the system
     * gives to whoever asks for any, so that nobody has it while the server is away.
     */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // somebody has it: another one, then
            }
        }
    }
}
