package dev.paddock.app;

import dev.paddock.domain.process.JavaProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Paddock as a program that is quick to start. Thread-safe. */
public final class PaddockProgram {
    private static final JavaProgram PROGRAM = prepared();

    private PaddockProgram() {}

    /** How to run it with {@code settings} and no others of its own; a server unless {@code arguments} say otherwise. */
    public static ProcessBuilder with(Map<String, String> settings, String... arguments) {
        return set(PROGRAM.run(arguments), settings);
    }

    /** A server that serves the demo once, so that what it loads for that is known. */
    private static JavaProgram prepared() {
        var place = Path.of("target", "paddock-program").toAbsolutePath();
        var program = JavaProgram.in(place, "dev.paddock.app.Main");
        try {
            var folder = Files.createTempDirectory(place, "data");
            var settings = Map.of(
                    "CHAT_DEMO", "true",
                    "CHAT_HTTP_PORT", "0",
                    "CHAT_WS_PORT", "0",
                    "CHAT_DB_URL", "jdbc:h2:file:" + folder.resolve("paddock"));
            var server = set(program.recording(), settings)
                    .redirectError(folder.resolve("stderr.log").toFile())
                    .start();
            try (var lines = server.inputReader()) {
                if (lines.readLine() == null) {
                    throw new IllegalStateException(Files.readString(folder.resolve("stderr.log")));
                }
                server.toHandle().destroy(); // Process.destroy() would close what is still to be read
                lines.lines().forEach(line -> {});
            }
            server.onExit().join();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder set(ProcessBuilder program, Map<String, String> settings) {
        var environment = program.environment();
        environment.keySet().removeIf(name -> name.matches("(CHAT|SENTRY|JAVA|JDK_JAVA)_.*"));
        environment.putAll(settings);
        return program;
    }
}
