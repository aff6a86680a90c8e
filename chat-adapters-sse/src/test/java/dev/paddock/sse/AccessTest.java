package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Role;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route against everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private final TestEdge edge = TestEdge.unlimited();

    @BeforeAll
    void people() {
        for (var role : Role.values()) {
            edge.browserOf(role);
        }
    }

    @AfterAll
    void stop() throws IOException {
        edge.close();
    }

    Stream<Arguments> routesAndRoles() {
        return edge.edge.routes().stream()
                .flatMap(route -> Stream.of(null, Role.CUSTOMER, Role.ADVISOR, Role.ADMIN)
                        .map(role -> Arguments.of(route.method() + " " + route.path(), route, role)));
    }

    @ParameterizedTest(name = "{0} by {2}")
    @MethodSource("routesAndRoles")
    void lets_in_whom_the_table_says_and_nobody_else(String name, Route route, @Nullable Role role) {
        var client = role == null ? edge.anonymous() : edge.browserOf(edge.world.person(name, role, null));

        var path = route.path().replaceAll("[{<][a-z]+[}>]", "x");
        var reply = client.send(route.method().name(), path, route.changesState() ? "" : null);

        var refusal = reply.header("Content-Type").startsWith("application/problem") ? reply.at("/code") : "";
        var access = route.access();
        if (access == Access.ANYONE) {
            assertThat(refusal).isNotEqualTo("forbidden");
        } else if (role == null) {
            reply.isProblem(401, "unauthenticated");
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        } else if (access.admits(role)) {
            assertThat(refusal).isNotIn("unauthenticated", "forbidden");
        } else {
            reply.isProblem(403, "forbidden");
        }
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
                        "POST /api/v1/tokens",
                        "GET /.well-known/jwks.json",
                        "GET /health/live",
                        "GET /health/ready",
                        "GET /",
                        "GET /app",
                        "GET /app/<path>",
                        "GET /assets/<path>",
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
