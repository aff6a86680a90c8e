package dev.paddock.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
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
        run(command);
    }

    /** Runs {@code commands} in a shell, as an operator does in this project's folder, and fails if one of them does. */
    void shell(String commands) {
        run(List.of("bash", "-euxo", "pipefail", "-c", commands));
    }

    private static void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(Path.of("..").toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(Path.of("target", "compose.log").toFile()))
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
