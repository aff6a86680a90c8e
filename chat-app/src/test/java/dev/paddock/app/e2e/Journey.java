package dev.paddock.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A journey of people with browsers on a server in demo mode, and what every such journey does. */
abstract class Journey extends Pages {
    static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(30_000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    Chromium chromium;

    @SuppressWarnings("NullAway.Init")
    ServerProcess server;

    @BeforeEach
    void start() {
        chromium = Chromium.launch();
        server = new ServerProcess(folder).start();
    }

    @AfterEach
    void stop(TestInfo test) {
        if (chromium != null) {
            chromium.takePictures(test.getTestMethod().orElseThrow().getName());
        }
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    final void enterAsGuest(Page page, String submit, String nameLabel, String name) {
        page.navigate(server.page("/app").toString());
        page.getByLabel(nameLabel).fill(name);
        button(page, submit).click();
    }

    final void signIn(Page page, String email) {
        page.navigate(server.page("/app").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("J’ai un compte"))
                .click();
        credentials(page, email);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Assistant")))
                .isVisible();
    }

    final void signInToConsole(Page page, String email) {
        page.navigate(server.page("/staff").toString());
        credentials(page, email);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("En attente")))
                .isVisible();
    }

    private static void credentials(Page page, String email) {
        page.getByLabel("Adresse e-mail").fill(email);
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill("paddock-demo-2026");
        button(page, "Se connecter").click();
    }

    /** Goes to one of the pages in the navigation. */
    static void open(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first()
                .click();
    }
}
