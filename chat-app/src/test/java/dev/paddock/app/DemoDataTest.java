package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A database that was filled with demo data by the command for it, and what comes of that. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class DemoDataTest {
    @TempDir
    private Path folder;

    private String run(int exitCode, String... command) throws Exception {
        try (var paddock = RunningPaddock.in(folder, Map.of(), command)) {
            assertThat(paddock.awaitEnd()).as(paddock.log()).isEqualTo(exitCode);
            return String.join("\n", paddock.restOfOutput()) + paddock.log();
        }
    }

    private static int get(URI address, String path) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void is_served_as_a_demo_from_then_on_and_to_this_machine_alone() throws Exception {
        assertThat(run(0, "fixtures", "load")).contains("5 people with well-known passwords");
        assertThat(run(0, "fixtures", "load")).contains("loaded before");

        try (var paddock = RunningPaddock.in(folder, Map.of())) {
            var address = paddock.awaitReady();
            assertThat(get(address, "/design")).isEqualTo(200); // which a shop doesn't have
            assertThat(paddock.log()).contains("filled with demo data");
            assertThat(paddock.terminate()).isZero();
        }
        try (var paddock = RunningPaddock.in(folder, Map.of("CHAT_ORIGINS", "https://chat.paddock.example"))) {
            assertThat(paddock.awaitEnd()).isEqualTo(2);
            assertThat(paddock.log()).contains("CHAT_ORIGINS", "https://chat.paddock.example", "everybody knows");
        }
    }

    @Test
    void does_not_go_where_others_already_are() throws Exception {
        try (var command = RunningPaddock.in(folder, Map.of(), "admin", "create", "nadia@paddock.example")
                .fed("a long enough one")) {
            assertThat(command.awaitEnd()).as(command.log()).isZero();
        }

        assertThat(run(2, "fixtures", "load")).contains("has people of its own");
        try (var paddock = RunningPaddock.in(folder, Map.of())) {
            assertThat(get(paddock.awaitReady(), "/design")).isEqualTo(404);
        }
    }
}
