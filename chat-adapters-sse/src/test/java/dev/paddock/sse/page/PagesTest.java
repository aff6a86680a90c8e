package dev.paddock.sse.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Client;
import dev.paddock.sse.Site;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private final TestEdge edge = TestEdge.unlimited();
    private final Client browser = edge.anonymous();

    @AfterAll
    void stop() throws IOException {
        edge.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/fr, Accueil",
        "/en, Home",
        "/app, App",
        "/app/, App",
        "/app/rooms/17, App",
        "/app/en.html, App",
        "/staff, Console",
        "/staff/queue, Console"
    })
    void are_found_at_their_paths(String path, String title) {
        var page = browser.get(path).is(200);

        assertThat(page.text()).contains("<title>" + title + "</title>");
        assertThat(page.header("Content-Type")).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void are_not_sent_again_while_they_are_the_same() {
        var tag = browser.get("/app").header("ETag");

        var again = browser.with("If-None-Match", tag).get("/app").is(304);

        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
        browser.with("If-None-Match", "\"other\"").get("/app").is(200);
    }

    @Test
    void show_their_components_in_a_demonstration() throws IOException {
        try (var demo = TestEdge.of(new Site("http://localhost:8080", false, true, null))) {
            var page = demo.anonymous().get("/design").is(200);

            assertThat(page.text()).contains("<title>Design</title>");
            assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
            demo.anonymous().get("/design.html").isProblem(404, "not_found");
        }
    }

    @Test
    void are_made_of_files_that_never_change() {
        var file = browser.get("/assets/app-3f2a.js").is(200);

        assertThat(file.text()).contains("hello");
        assertThat(file.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(file.header("Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void of_any_other_site_may_load_the_widget_and_nothing_else() {
        var elsewhere = browser.with("Origin", "https://shop.example").with("Sec-Fetch-Site", "cross-site");
        var widget = elsewhere.get("/widget.js").is(200);

        assertThat(widget.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(widget.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(widget.header("Cache-Control")).isEqualTo("no-cache");
        for (var other : new String[] {"/favicon.svg", "/app", "/assets/app-3f2a.js"}) {
            var reply = elsewhere.get(other).is(200);
            assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void come_with_others_that_may() {
        var icon = browser.get("/favicon.svg").is(200);

        assertThat(icon.header("Content-Type")).isEqualTo("image/svg+xml; charset=utf-8");
        assertThat(icon.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource({
        "'gzip, deflate, br', br, brotli bytes",
        "'br;q=1.0, gzip;q=0.8', br, brotli bytes",
        "'gzip', gzip, gzip bytes",
        "'br;q=0, gzip', gzip, gzip bytes",
        "'GZIP', gzip, gzip bytes",
        "'identity', '', hello",
        "'brotli', '', hello",
    })
    void are_compressed_as_the_browser_likes(String accepted, String encoding, String text) {
        var file = browser.with("Accept-Encoding", accepted)
                .get("/assets/app-3f2a.js")
                .is(200);

        assertThat(file.header("Content-Encoding")).isEqualTo(encoding);
        assertThat(file.text()).contains(text);
        assertThat(file.header("Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void have_a_tag_of_their_own_in_each_encoding() {
        var plain = browser.get("/assets/app-3f2a.js").header("ETag");
        var packed =
                browser.with("Accept-Encoding", "br").get("/assets/app-3f2a.js").header("ETag");

        assertThat(plain).isNotEmpty().isNotEqualTo(packed);
        browser.with("If-None-Match", plain)
                .with("Accept-Encoding", "br")
                .get("/assets/app-3f2a.js")
                .is(200);
    }

    @Test
    void can_be_asked_for_by_their_head() {
        var head = browser.send("HEAD", "/assets/app-3f2a.js", null).is(200);

        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo("51");
        assertThat(browser.send("HEAD", "/fr", null).is(200).header("ETag"))
                .isEqualTo(browser.get("/fr").header("ETag"));
        browser.send("HEAD", "/none", null).is(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/none",
                "/none.html",
                "/design",
                "/design.html",
                "/landing",
                "/landing/fr.html",
                "/fr.html",
                "/assets",
                "/assets/",
                "/assets/none.js",
                "/assets/.hidden.js",
                "/assets/app-3f2a.js.br",
                "/notes.unknown",
                "/logback-test.xml",
                "/test-web/index.html"
            })
    void are_all_there_is(String path) {
        browser.get(path).isProblem(404, "not_found");
    }
}
