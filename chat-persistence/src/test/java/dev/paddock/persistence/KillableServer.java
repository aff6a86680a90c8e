package dev.paddock.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server with files of its own, which can be killed, frozen and started again on the same port. */
public final class KillableServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Path data;
    private final List<String> command;
    private long postmaster;

    public KillableServer() {
        try {
            data = Files.createTempDirectory("paddock-postgres-");
            server = TestDatabases.durableServer().setDataDirectory(data).start();
            postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            command = List.of(Files.readString(Path.of("/proc/" + postmaster + "/cmdline"))
                    .split("\0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StoreSettings settings() {
        return StoreSettings.at(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    /** Ends all its processes at once, as a power cut would. */
    public void kill() {
        var processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(
                process -> process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    /** Starts it, by the same command, on what the kill left behind; it then needs a moment to recover. */
    public void restart() {
        var asNobody = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) { // as whom PostgreSQL refuses to run
            asNobody.addAll(List.of("unshare", "-U"));
        }
        asNobody.addAll(command);
        postmaster = start(asNobody).pid();
    }

    /** It answers nothing any more, and keeps its connections open. */
    public void freeze() {
        signal("-STOP");
        signal("-STOP"); // now also those that were being started during the first
    }

    public void thaw() {
        signal("-CONT");
    }

    @Override
    public void close() throws IOException {
        kill();
        server.close();
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    private void signal(String signal) {
        var kill = new ArrayList<>(List.of("kill", signal));
        processes().forEach(process -> kill.add(Long.toString(process.pid())));
        start(kill).onExit().join();
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
