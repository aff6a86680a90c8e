package dev.paddock.app;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paddock in a process of its own, on any free ports, with its files in one folder. */
final class RunningPaddock implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready http=(http://\\S+) ws=(ws://\\S+/ws)");

    private final Process process;
    private final Path errors;
    private final BufferedReader out;
    private @Nullable URI address;
    private @Nullable URI sockets;

    private RunningPaddock(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.out = process.inputReader();
    }

    /** Starts it in {@code folder}, with {@code settings} beside the ports; a server unless {@code arguments} say otherwise. */
    static RunningPaddock in(Path folder, Map<String, String> settings, String... arguments) throws IOException {
        return start(folder, program(settings, arguments));
    }

    /** Starts a server that may open no more than {@code files} files. */
    static RunningPaddock withFiles(int files, Path folder, Map<String, String> settings) throws IOException {
        var program = program(settings);
        var command = new ArrayList<>(List.of("bash", "-c", "ulimit -n " + files + "; exec \"$@\"", "paddock"));
        command.addAll(program.command());
        return start(folder, program.command(command));
    }

    private static ProcessBuilder program(Map<String, String> settings, String... arguments) {
        var environment = new HashMap<>(Map.of("CHAT_HTTP_PORT", "0", "CHAT_WS_PORT", "0"));
        environment.putAll(settings);
        return PaddockProgram.with(environment, arguments);
    }

    private static RunningPaddock start(Path folder, ProcessBuilder program) throws IOException {
        var errors = Files.createTempFile(folder, "stderr", ".log");
        return new RunningPaddock(
                program.directory(folder.toFile())
                        .redirectError(errors.toFile())
                        .start(),
                errors);
    }

    /** Waits for the line that says it is ready; returns the address of its HTTP edge. */
    URI awaitReady() throws IOException {
        String line = out.readLine();
        var ready = READY.matcher(line == null ? "" : line);
        if (!ready.matches()) {
            throw new AssertionError("not ready: " + line + "\n" + log());
        }
        sockets = URI.create(ready.group(2));
        address = URI.create(ready.group(1));
        return address;
    }

    /** The address of its HTTP edge, once it is ready. */
    URI address() {
        return requireNonNull(address);
    }

    /** The address of its WebSocket edge, once it is ready. */
    URI sockets() {
        return requireNonNull(sockets);
    }

    /** Sends SIGTERM and waits for the end; returns the exit code. */
    int terminate() throws InterruptedException {
        process.toHandle().destroy(); // Process.destroy() would close what is still to be read
        return process.waitFor();
    }

    /** Sends SIGKILL and waits for the end. */
    void kill() {
        close();
    }

    /** Types {@code line} into it, and nothing after that. */
    RunningPaddock fed(String line) throws IOException {
        try (var in = process.outputWriter()) {
            in.write(line);
            in.newLine();
        }
        return this;
    }

    /** Waits for it to end by itself; returns the exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What else it printed on stdout, once it has ended. */
    List<String> restOfOutput() throws IOException {
        return out.lines().toList();
    }

    String log() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
