package dev.paddock.app.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bash, in which one command after the other is typed, and a curl that notes the status of every answer. For one thread. */
final class Shell implements AutoCloseable {
    private static final String STATUS = "status ";
    private static final String END = "-- end of that --";

    private final Path folder;
    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    Shell(Path folder) throws IOException {
        this.folder = folder;
        var settings = Files.createDirectory(folder.resolve("curl-settings"));
        // Not with the body, which goes on to jq: appended where only the test looks.
        Files.writeString(settings.resolve(".curlrc"), "write-out = \"%{stderr}" + STATUS + "%{http_code}\\n\"\n");
        var commands = Files.createDirectory(folder.resolve("commands"));
        oathtool(commands.resolve("oathtool"));
        var builder = new ProcessBuilder("bash", "--noprofile", "--norc").directory(folder.toFile());
        builder.environment().put("CURL_HOME", settings.toString());
        builder.environment().merge("PATH", commands.toString(), (path, first) -> first + ":" + path);
        builder.redirectError(folder.resolve("stderr").toFile());
        process = builder.start();
        in = process.outputWriter();
        out = process.inputReader();
    }

    /** What a block of commands printed, and the statuses of the answers that its curls got. */
    record Said(String output, String errors) {
        List<String> statuses() {
            return errors.lines()
                    .filter(line -> line.startsWith(STATUS))
                    .map(line -> line.substring(STATUS.length()))
                    .toList();
        }

        /** All else that was said on stderr, but for the news that what was to be ended has. */
        List<String> complaints() {
            return errors.lines()
                    .filter(line -> !line.startsWith(STATUS) && !line.contains("Terminated"))
                    .toList();
        }
    }

    Said type(String script) throws IOException {
        Files.writeString(folder.resolve("stderr"), "");
        in.write("{ " + script + "\n} 2> stderr; echo; echo '" + END + "'\n");
        in.flush();
        var lines = new ArrayList<String>();
        for (var line = out.readLine(); !END.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the shell ended after " + lines + errors());
            }
            lines.add(line);
        }
        return new Said(String.join("\n", lines).strip(), errors());
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("stderr"));
    }

    /** Few have it installed; ours takes the arguments of the page. */
    private static void oathtool(Path file) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        Files.writeString(
                file,
                "#!/bin/sh\nexec '%s' -cp '%s' %s \"$3\"\n"
                        .formatted(java, System.getProperty("java.class.path"), OneTimeCode.class.getName()));
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("can't make " + file + " executable");
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
