package dev.paddock.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paddock.app.e2e.ServerProcess;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types every command of docs/api.md, in order, and compares what comes back with what the page shows. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class ApiPageTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void each_command_does_what_the_page_shows() throws Exception {
        for (var tool : new String[] {"bash", "curl", "jq"}) {
            assumeTrue(isInstalled(tool), () -> tool + " is not installed, by which the page's commands are run");
        }
        var page = Files.readString(Path.of("../docs/api.md"));
        try (var server = new ServerProcess(folder).start();
                var shell = new Shell(folder);
                var customer = new Customer(server.page(""), server.sockets())) {
            var here = server.page("/api/v1").toString();
            for (var step : Step.of(page.replace("http://127.0.0.1:8080/api/v1", here))) {
                if (step instanceof Step.Commands commands) {
                    check(commands, shell.type(commands.script()));
                } else if (step instanceof Step.Meanwhile meanwhile) {
                    customer.act(meanwhile.what());
                }
            }
        }
    }

    private static void check(Step.Commands commands, Shell.Said said) {
        var where = "docs/api.md, line " + commands.line() + ":\n" + commands.script() + "\n" + said;
        var shown = commands.answer();
        switch (commands.kind()) {
            case "http" -> {
                assertThat(said.statuses()).as(where).isNotEmpty();
                assertThat(said.statuses().get(said.statuses().size() - 1))
                        .as(where)
                        .isEqualTo(shown.split(" ", 3)[1]);
                checkBody(
                        where,
                        shown.contains("\n\n")
                                ? shown.substring(shown.indexOf("\n\n")).strip()
                                : "",
                        said);
            }
            case "text" ->
                assertThat(said.output().lines())
                        .as(where)
                        .containsAll(shown.lines().toList());
            default -> assertThat(said.statuses()).as(where).allMatch(status -> status.startsWith("2"));
        }
        assertThat(said.complaints()).as(where).isEmpty();
    }

    private static void checkBody(String where, String shown, Shell.Said said) {
        var expected = json(shown);
        if (expected == null) {
            assertThat(said.output()).as(where).isEqualTo(shown);
        } else {
            var actual = json(said.output());
            var differences = actual == null ? List.of("no JSON came back") : Shape.differences(expected, actual);
            assertThat(differences).as(where).isEmpty();
        }
    }

    private static @Nullable JsonNode json(String text) {
        try {
            return text.isEmpty() ? null : JSON.readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static boolean isInstalled(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
