package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.domain.process.SmallDisk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server whose database is on a disk that is full for a while. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class ServerOnFullDiskTest {
    private static final int SECONDS_AWAY = 4;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void says_so_and_goes_on_by_itself_when_there_is_room_again() throws Exception {
        try (var disk = SmallDisk.mountedAt(folder.resolve("disk"), 32);
                var paddock = RunningPaddock.in(folder, settings(disk));
                var claire = new CachingClient("claire@paddock.example")) {
            var address = paddock.awaitReady();
            claire.connect(paddock, "Atelier");
            claire.say("before");
            disk.fill();
            assertThatThrownBy(() -> sayUntilRefused(claire)).hasMessageContaining("\"unavailable\"");

            long began = System.nanoTime();
            while (System.nanoTime() - began
                    < TimeUnit.SECONDS.toNanos(SECONDS_AWAY)) { // for all that runs by the clock
                assertThat(get(address, "/health/ready")).isEqualTo(503);
                assertThat(get(address, "/health/live")).isEqualTo(200);
                assertThatThrownBy(() -> claire.say("meanwhile")).hasMessageContaining("\"unavailable\"");
            }
            assertThat(warnings(paddock))
                    .singleElement()
                    .asString()
                    .contains("the database is away (its file can't be written: No space left on device)");
            disk.free();
            while (get(address, "/health/ready") != 200) {
                Thread.onSpinWait();
            }
            claire.say("after");

            var seen = new TreeMap<>(claire.cached());
            claire.connect(paddock, "Atelier");
            assertThat(claire.cached()).isEqualTo(seen);
            assertThat(seen.keySet()).containsExactlyElementsOf(upTo(seen.size()));
            assertThat(paddock.terminate()).isZero();
            assertThat(warnings(paddock)).hasSize(2).last().asString().contains("the database is back after");
        }
    }

    private static Stream<String> warnings(RunningPaddock paddock) throws Exception {
        return paddock.log()
                .lines()
                .filter(line -> line.matches(".*(WARN|ERROR).*"))
                .filter(line -> !line.contains("CHAT_LIMITS=off"));
    }

    private static Iterable<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static Map<String, String> settings(SmallDisk disk) {
        return Map.of(
                "CHAT_DEMO",
                "true",
                "CHAT_LIMITS",
                "off", // how many messages fit into a file that can't grow is up to the store
                "CHAT_DB_URL",
                "jdbc:h2:file:" + disk.place().resolve("paddock"));
    }

    private static void sayUntilRefused(CachingClient client) throws Exception {
        while (true) {
            client.say("on and on");
        }
    }

    private int get(URI address, String path) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
