package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The clock tells nobody whether an address has an account: wrong passwords take as long for one as for none. */
@Timeout(180)
class SignInTimingTest {
    private static final int TRIES = 200;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void an_unknown_address_takes_as_long_as_a_wrong_password(@TempDir Path folder) throws Exception {
        try (var paddock = RunningPaddock.in(folder, Map.of("CHAT_DEMO", "true", "CHAT_LIMITS", "off"))) {
            var address = paddock.awaitReady();
            var known = new long[TRIES];
            var unknown = new long[TRIES];
            for (int i = -5; i < TRIES; i++) { // the first few warm up
                long one = timed(address, "claire");
                long other = timed(address, "nobody-" + i);
                if (i >= 0) {
                    known[i] = one;
                    unknown[i] = other;
                }
            }
            Arrays.sort(known);
            Arrays.sort(unknown);
            long difference = Math.abs(known[TRIES / 2] - unknown[TRIES / 2]);
            assertThat(difference)
                    .as("medians %d and %d ns", known[TRIES / 2], unknown[TRIES / 2])
                    .isLessThan(known[TRIES / 2] / 4 + spread(known) / 2);
        }
    }

    private static long timed(URI address, String name) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"email\": \"" + name + "@paddock.example\", \"password\": \"a-wrong-password\"}"))
                .build();
        long began = System.nanoTime();
        var answer = CLIENT.send(request, BodyHandlers.discarding());
        long took = System.nanoTime() - began;
        assertThat(answer.statusCode()).isEqualTo(401);
        return took;
    }

    private static long spread(long[] sorted) {
        return sorted[TRIES * 3 / 4] - sorted[TRIES / 4];
    }
}
