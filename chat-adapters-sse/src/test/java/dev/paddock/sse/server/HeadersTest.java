package dev.paddock.sse.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.sse.Client;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {
    private final TestEdge edge = TestEdge.unlimited();
    private final Client anyone = edge.anonymous();

    @AfterAll
    void stop() throws IOException {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /fr",
                "GET /robots.txt",
                "GET /sitemap.xml",
                "GET /design",
                "GET /app/rooms",
                "GET /assets/app-3f2a.js",
                "GET /none",
                "GET /api/v1/me",
                "GET /api/v1/none",
                "POST /api/v1/guests",
                "DELETE /api/v1/guests",
                "GET /health/live",
                "GET /.well-known/jwks.json",
                "GET /api/v1/appointments/%2e%2e%2f",
                "OPTIONS /api/v1/me",
                "HEAD /en"
            })
    void guard_every_answer(String call) {
        var parts = call.split(" ", -1);

        var reply = anyone.send(parts[0], parts[1], null);

        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("Permissions-Policy")).contains("microphone=()");
        assertThat(reply.header("X-Correlation-Id")).isNotEmpty();
        assertThat(reply.header("Server")).isEmpty();
        assertThat(reply.header("Strict-Transport-Security")).isEmpty();
        var policies = reply.response().headers().allValues("Content-Security-Policy");
        assertThat(policies).hasSize(1);
        assertThat(policies.get(0))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void let_pages_load_their_own_files_and_talk_to_their_server_alone() {
        assertThat(List.of("/app", "/staff", "/fr", "/en"))
                .extracting(path -> anyone.get(path).header("Content-Security-Policy"))
                .containsOnly(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src"
                                + " 'self'; manifest-src 'self'; connect-src 'self' ws://localhost:4711; base-uri 'none';"
                                + " form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/none", "/health/ready"})
    void keep_data_out_of_caches(String path) {
        assertThat(anyone.get(path).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void insist_on_tls_where_a_proxy_of_ours_says_it_is_used() throws IOException {
        try (var behindProxy = TestEdge.behindProxy()) {
            var caller = behindProxy.anonymous();
            assertThat(caller.with("X-Forwarded-Proto", "https").get("/").header("Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000");
            assertThat(caller.with("X-Forwarded-Proto", "http").get("/").header("Strict-Transport-Security"))
                    .isEmpty();
        }
        assertThat(anyone.with("X-Forwarded-Proto", "https").get("/").header("Strict-Transport-Security"))
                .as("on the word of whoever calls")
                .isEmpty();
    }

    @Test
    void ask_for_tls_below_the_name_as_well_where_the_operator_wants_it() throws IOException {
        try (var below = TestEdge.askingForTlsBelow()) {
            assertThat(below.anonymous()
                            .with("X-Forwarded-Proto", "https")
                            .get("/")
                            .header("Strict-Transport-Security"))
                    .isEqualTo("max-age=31536000; includeSubDomains");
        }
    }

    @Test
    void carry_the_caller_s_correlation_id_if_it_is_fit_for_a_log() {
        for (var fit : List.of("0f8fad5b-d9cb-469f-a165-70867728950e", "order_12.34")) {
            assertThat(anyone.with("X-Correlation-Id", fit).get("/api/v1/me").at("/correlationId"))
                    .isEqualTo(fit);
        }
        for (var unfit : List.of("short", "with space", "quote\"quote", "x".repeat(65))) {
            assertThat(anyone.with("X-Correlation-Id", unfit).get("/api/v1/me").at("/correlationId"))
                    .isNotEqualTo(unfit)
                    .matches("[0-9a-f-]{36}");
        }
    }

    @Test
    void tell_two_calls_apart() {
        assertThat(anyone.get("/").header("X-Correlation-Id"))
                .isNotEqualTo(anyone.get("/").header("X-Correlation-Id"));
    }
}
