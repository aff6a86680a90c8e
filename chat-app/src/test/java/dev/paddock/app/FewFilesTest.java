package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server that may open few files, and strangers who use them all. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class FewFilesTest {
    private static final int FILES = 300;
    private static final int STRANGERS = 400;

    @TempDir
    private Path folder;

    @Test
    void takes_people_in_again_once_the_strangers_are_gone_and_says_once_that_it_could_not() throws Exception {
        try (var paddock = RunningPaddock.withFiles(FILES, folder, Map.of("CHAT_DEMO", "true", "CHAT_LIMITS", "off"))) {
            paddock.awaitReady();
            var strangers = strangers(paddock.sockets().getPort());
            awaitLine(paddock, "no connection can be accepted");
            for (var stranger : strangers) {
                stranger.close();
            }

            awaitLine(paddock, "connections are accepted again");
            assertLetsIn(paddock);
            assertThat(paddock.log().lines().filter(line -> line.contains("no connection can be accepted")))
                    .hasSize(1);
        }
    }

    private static List<Socket> strangers(int port) throws IOException {
        var strangers = new ArrayList<Socket>();
        for (int i = 0; i < STRANGERS; i++) {
            strangers.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }
        return strangers;
    }

    private static void awaitLine(RunningPaddock paddock, String words) throws Exception {
        while (!paddock.log().contains(words)) {
            assertThat(paddock.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static void assertLetsIn(RunningPaddock paddock) throws Exception {
        try (var claire = new Visitor(paddock.address(), "claire").connected()) {
            assertThat(claire.connection()
                            .welcome()
                            .path("user")
                            .path("displayName")
                            .asString())
                    .isNotEmpty();
        }
    }
}
