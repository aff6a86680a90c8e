package dev.paddock.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One server in demo mode for all tests of a class, where people come and go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Demo extends Pages {
    static final int GRACE_SECONDS = 3;

    @SuppressWarnings("NullAway.Init")
    Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    ServerProcess server;

    @SuppressWarnings("NullAway.Init")
    People people;

    @BeforeAll
    final void open(@TempDir Path folder) {
        chromium = Chromium.launch();
        server = new ServerProcess(folder)
                .with("CHAT_LIMITS", "off")
                .with("CHAT_GRACE_SECONDS", Integer.toString(GRACE_SECONDS))
                .start();
        people = new People(chromium, server);
    }

    @AfterEach
    final void sendEverybodyHome(TestInfo test) {
        chromium.takePictures(test.getTestMethod().orElseThrow().getName() + test.getDisplayName());
        chromium.sendEverybodyHome();
        assertThat(chromium.complaints()).isEmpty();
        assertThat(server.log()).doesNotContain("\tat ");
    }

    @AfterAll
    final void close() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    final void go(Page page, String path) {
        page.navigate(server.page(path).toString());
    }
}
