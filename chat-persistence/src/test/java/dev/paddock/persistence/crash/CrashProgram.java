package dev.paddock.persistence.crash;

import dev.paddock.domain.process.JavaProgram;
import dev.paddock.persistence.TestDatabases;
import dev.paddock.persistence.database.Preparation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** {@link CrashWriter} as a process. Thread-safe. */
final class CrashProgram {
    static final CrashProgram GET = prepared();

    private final JavaProgram program = JavaProgram.in(Path.of("target", "crash-program"), CrashWriter.class.getName());

    private CrashProgram() {}

    private static CrashProgram prepared() {
        var program = new CrashProgram();
        try {
            program.keepClasses();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return program;
    }

    /** Starts it, to run until it is killed. */
    Process start(String... arguments) throws IOException {
        return start(program.run(arguments));
    }

    /** Runs it once against a database of its own, so that what it loads is known. */
    private void keepClasses() throws IOException {
        var settings = TestDatabases.h2();
        Preparation.of(settings);
        var writer = start(program.recording(settings.url(), settings.user(), settings.password(), "0"));
        try (var lines = writer.inputReader()) {
            for (int line = 0; line < 400; line++) {
                lines.readLine();
            }
            writer.toHandle().destroy(); // Process.destroy() would close what is still to be read
            lines.lines().forEach(line -> {});
        }
        writer.onExit().join();
    }

    private static Process start(ProcessBuilder program) throws IOException {
        return program.redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "crash-writer.log").toFile()))
                .start();
    }
}
