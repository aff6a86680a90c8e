package dev.paddock.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The platform as {@code docker compose} runs it from this project's folder, found at one origin. */
final class Stack implements Site {
    private static final int PATIENCE_SECONDS = 120;

    private final URI origin;

    Stack(String origin) {
        this.origin = URI.create(origin);
    }

    @Override
    public URI page(String path) {
        return origin.resolve(path);
    }

    /** Runs {@code docker compose} with these words, and fails if it does. */
    void compose(String... words) {
        var command = new ArrayList<>(List.of("docker", "compose"));
        command.addAll(List.of(words));
        try {
            var process = new ProcessBuilder(command)
                    .directory(Path.of("..").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "compose.log").toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(command + " failed; see target/compose.log");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
