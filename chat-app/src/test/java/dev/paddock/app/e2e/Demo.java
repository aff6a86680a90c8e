package dev.paddock.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One server in demo mode for all tests of a class, where people come and go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Demo {
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

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator box(Page page, String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    static Locator bubble(Page page, String text) {
        return page.locator("ol.log .bub").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Writes into the box of that name and sends it by Enter. */
    static void write(Page page, String box, String text) {
        box(page, box).fill(text);
        box(page, box).press("Enter");
    }
}
