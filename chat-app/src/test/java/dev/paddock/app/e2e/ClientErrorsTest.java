package dev.paddock.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages on which something breaks, in a browser: their errors are in the server's log. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ClientErrorsTest extends Pages {
    private static final String THROWN =
            "() => setTimeout(() => { throw new Error('planted fault of claire@paddock.example: \"Bonjour, ici Claire\"') })";
    private static final String REJECTED =
            "() => void Promise.reject(new Error('planted refusal of claire@paddock.example: «Bonjour, ici Claire»'))";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"/app/sign-in?next=secret-in-query", "/staff/sign-in?next=secret-in-query"})
    void each_error_is_logged_once_and_says_nothing_of_anybody(String path) {
        try (var server = new ServerProcess(folder).start();
                var chromium = Chromium.launch()) {
            var page = chromium.visitor("fr-FR");
            page.navigate(server.page(path).toString());
            page.locator("h1").first().waitFor();

            assertThat(reported(page, THROWN).status()).isEqualTo(204);
            page.evaluate(THROWN);
            assertThat(reported(page, REJECTED).status()).isEqualTo(204);

            assertThat(server.log().lines().filter(line -> line.contains("an error in a browser")))
                    .hasSize(2)
                    .anyMatch(line -> line.contains("planted fault of <e-mail>: <quoted>"))
                    .anyMatch(line -> line.contains("planted refusal of <e-mail>: <quoted>"))
                    .allMatch(line -> line.matches(".* \\[[0-9a-f-]{36}] .* on /(app|staff)/sign-in of .*"));
            assertThat(server.log()).doesNotContain("claire@", "Bonjour", "secret-in-query");
            assertThat(chromium.complaints()).isNotEmpty();
        }
    }

    @Test
    void a_page_that_is_left_in_peace_reports_nothing() {
        try (var server = new ServerProcess(folder).start();
                var chromium = Chromium.launch()) {
            var page = chromium.visitor("fr-FR");
            page.navigate(server.page("/app/sign-in").toString());
            page.locator("h1").first().waitFor();

            assertThat(server.log()).doesNotContain("an error in a browser");
        }
    }

    private static Response reported(Page page, String breaks) {
        return page.waitForResponse(
                response -> response.url().endsWith("/api/v1/client-errors"), () -> page.evaluate(breaks));
    }
}
