package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Role;
import dev.paddock.sse.http.Access;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The routing table's word on who may call; {@link MatrixTest} calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private final TestEdge edge = TestEdge.unlimited();

    @AfterAll
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void leaves_to_everybody_what_must_be_and_no_more() {
        assertThat(edge.edge.routes().stream()
                        .filter(route -> route.access() == Access.ANYONE)
                        .map(route -> route.method() + " " + route.path()))
                .containsExactlyInAnyOrder(
                        "POST /api/v1/accounts",
                        "POST /api/v1/guests",
                        "POST /api/v1/sessions",
                        "POST /api/v1/sessions/by-pass",
                        "POST /api/v1/tokens",
                        "POST /api/v1/password-resets",
                        "POST /api/v1/password-resets/confirm",
                        "POST /api/v1/email-verifications/confirm",
                        "POST /api/v1/reminders/off",
                        "GET /api/v1/calendar-feeds/{secret}.ics",
                        "POST /api/v1/client-errors",
                        "GET /.well-known/jwks.json",
                        "GET /health/live",
                        "GET /health/ready",
                        "GET /metrics",
                        "GET /api/v1/openapi.json",
                        "GET /api/v1/asyncapi.json",
                        "GET /api/v1/site",
                        "GET /",
                        "GET /fr",
                        "GET /en",
                        "GET /robots.txt",
                        "GET /sitemap.xml",
                        "GET /design",
                        "GET /app",
                        "GET /app/<path>",
                        "GET /staff",
                        "GET /staff/<path>",
                        "GET /assets/<path>",
                        "GET /widget.js",
                        "GET /{file}");
    }

    @Test
    void keeps_what_is_below_admin_from_customers() {
        assertThat(edge.edge.routes().stream().filter(route -> route.path().startsWith("/api/v1/admin")))
                .isNotEmpty()
                .allMatch(route -> List.of(Access.STAFF, Access.ADMIN).contains(route.access()));
    }

    @Test
    void counts_a_changed_role_at_once() {
        var account = edge.world.person("promoted", Role.ADMIN, null);
        var browser = edge.browserOf(account);
        browser.get("/api/v1/admin/rooms").is(200);

        edge.world.accounts().save(account.withRole(Role.CUSTOMER));

        browser.get("/api/v1/admin/rooms").isProblem(403, "forbidden");
    }
}
