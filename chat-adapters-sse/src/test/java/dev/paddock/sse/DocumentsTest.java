package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.contract.HttpTraffic;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Pattern PAGES = Pattern.compile(
            "/|/app.*|/staff.*|/assets/.*|/\\{file}|/(?:fr|en|design|robots\\.txt|sitemap\\.xml|widget\\.js)");

    private final TestEdge edge = TestEdge.unlimited();

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void are_there_for_everybody_and_may_be_kept_for_a_while() {
        var openApi = edge.anonymous().get("/api/v1/openapi.json").is(200);
        var asyncApi = edge.anonymous().get("/api/v1/asyncapi.json").is(200);

        assertThat(openApi.at("/openapi")).startsWith("3.1.");
        assertThat(asyncApi.at("/asyncapi")).startsWith("3.");
        assertThat(openApi.header("Cache-Control"))
                .isEqualTo(asyncApi.header("Cache-Control"))
                .isEqualTo("public, max-age=300");
    }

    @Test
    void may_be_read_by_pages_of_other_sites() {
        for (var name : List.of("openapi", "asyncapi")) {
            var document = edge.anonymous()
                    .with("Origin", "https://reader.example")
                    .get("/api/v1/" + name + ".json")
                    .is(200);

            assertThat(document.header("Access-Control-Allow-Origin")).isEqualTo("*");
        }
    }

    @Test
    void say_where_this_server_is() {
        var servers = "/servers";
        var asyncApi = edge.anonymous().get("/api/v1/asyncapi.json").is(200);

        assertThat(asyncApi.at(servers + "/socket/protocol") + "://" + asyncApi.at(servers + "/socket/host")
                        + asyncApi.at(servers + "/socket/pathname"))
                .isEqualTo(TestEdge.SOCKET_URL);
        assertThat(asyncApi.at(servers + "/http/protocol") + "://" + asyncApi.at(servers + "/http/host"))
                .isEqualTo(TestEdge.SITE.origin());
    }

    @Test
    void list_what_is_served_and_nothing_else() {
        var served = edge.edge.routes().stream()
                .filter(route -> !PAGES.matcher(route.path()).matches())
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toSet());

        assertThat(new HttpTraffic().operations()).containsExactlyInAnyOrderElementsOf(served);
    }
}
