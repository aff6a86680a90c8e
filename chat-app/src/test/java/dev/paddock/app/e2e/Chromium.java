package dev.paddock.app.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The system's Chromium, driven by Playwright. Each visitor has a browser profile of their own. All tests share one, in one thread. */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double TIMEOUT_MILLIS = 20_000;

    private static @Nullable Browser running;

    private final Browser browser;
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /**
     * Starts Chromium, or takes the one that earlier tests started; without one installed the test is skipped, unless the
     * environment says {@code PADDOCK_BROWSER_TESTS=required}.
     */
    static Chromium launch() {
        var installed = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (installed.isEmpty() && "required".equals(System.getenv("PADDOCK_BROWSER_TESTS"))) {
            throw new IllegalStateException("browser tests are required, but no Chromium is installed");
        }
        assumeTrue(installed.isPresent(), "browser tests are skipped: no Chromium is installed");
        return new Chromium(running(installed.orElseThrow()));
    }

    private static Browser running(Path executable) {
        if (running == null || !running.isConnected()) {
            PlaywrightAssertions.setDefaultAssertionTimeout(
                    TIMEOUT_MILLIS); // what is awaited comes, if late on a busy machine
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(FLAGS));
        }
        return running;
    }

    /** A page in a browser of its own, speaking {@code locale}. */
    Page visitor(String locale) {
        return visitor(locale, ReducedMotion.NO_PREFERENCE);
    }

    /** The same for somebody who doesn't want things to move: nothing has to be waited for that only looks well. */
    Page calmVisitor(String locale) {
        return visitor(locale, ReducedMotion.REDUCE);
    }

    private Page visitor(String locale, ReducedMotion motion) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(motion)
                .setIgnoreHTTPSErrors(true) // a stack on this machine has a certificate of its own making
                .setViewportSize(1280, 900));
        visitors.add(context);
        return watched(context);
    }

    /** Another tab of the same browser. */
    Page tabBeside(Page page) {
        return watched(page.context());
    }

    private Page watched(BrowserContext context) {
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        var page = context.newPage();
        pages.add(page);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** What pages complained about: uncaught errors and broken safety rules, but not a server that is away. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Takes a picture of how each page looks now, into {@code target/pictures}: what a failed test leaves to look at. */
    void takePictures(String test) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).isClosed()) {
                continue;
            }
            var file = Path.of("target", "pictures", test + "-" + (i + 1) + ".png");
            pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    /** Closes every visitor's browser; what they complained about is kept. */
    void sendEverybodyHome() {
        visitors.forEach(BrowserContext::close);
        visitors.clear();
        pages.clear();
    }

    @Override
    public void close() {
        sendEverybodyHome();
    }
}
