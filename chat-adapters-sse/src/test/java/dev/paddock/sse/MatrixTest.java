package dev.paddock.sse;

import static dev.paddock.sse.Expectation.admin;
import static dev.paddock.sse.Expectation.anybody;
import static dev.paddock.sse.Expectation.person;
import static dev.paddock.sse.Expectation.staff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Role;
import dev.paddock.sse.Expectation.Case;
import dev.paddock.sse.Expectation.Who;
import dev.paddock.sse.Expectation.Whose;
import dev.paddock.sse.http.HttpRoute;
import java.io.IOException;
import java.util.Arrays;
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

/** Every route of the table against everybody, on what is theirs and what is not: who was not told yes is told no. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
    private static final String WRONG = "{\"email\": \"no@paddock.example\", \"password\": \"a-wrong-password\"}";
    private static final String ERROR = "{\"message\": \"boom\", \"page\": \"/app/chat\"}";
    private static final String HOURS = "{\"slotMinutes\": 60, \"places\": 1, \"openings\": []}";

    private static final List<Expectation> EXPECTED = List.of(
            anybody("POST /api/v1/accounts").sending("{}").gives(422),
            anybody("POST /api/v1/guests").sending("{}").gives(422),
            anybody("POST /api/v1/sessions").sending(WRONG).gives(401),
            anybody("POST /api/v1/sessions/by-pass")
                    .sending("{\"pass\": \"never-given\"}")
                    .gives(401),
            anybody("GET /api/v1/calendar-feeds/{secret}.ics").gives(404),
            anybody("POST /api/v1/tokens").sending(WRONG).gives(401),
            anybody("POST /api/v1/client-errors").sending(ERROR).gives(204),
            anybody("GET /.well-known/jwks.json").gives(200),
            anybody("GET /health/live").gives(200),
            anybody("GET /health/ready").gives(200),
            anybody("GET /metrics")
                    .gives(200), // everybody is on this machine here; OperationsTest comes from elsewhere
            anybody("GET /api/v1/openapi.json").gives(200),
            anybody("GET /api/v1/asyncapi.json").gives(200),
            anybody("GET /api/v1/site").gives(200),
            anybody("GET /").gives(302),
            anybody("GET /fr").gives(200),
            anybody("GET /en").gives(200),
            anybody("GET /robots.txt").gives(200),
            anybody("GET /sitemap.xml").gives(200),
            anybody("GET /design").gives(404), // but in a demonstration, as PagesTest has it
            anybody("GET /app").gives(200),
            anybody("GET /app/<path>").gives(200),
            anybody("GET /staff").gives(200),
            anybody("GET /staff/<path>").gives(200),
            anybody("GET /assets/<path>").gives(404),
            anybody("GET /widget.js").gives(200),
            anybody("GET /{file}").gives(404),
            anybody("POST /api/v1/password-resets").sending("{}").gives(422),
            anybody("POST /api/v1/password-resets/confirm")
                    .sending("{\"token\": \"no\", \"password\": \"a-longer-password\"}")
                    .gives(422),
            anybody("POST /api/v1/email-verifications/confirm")
                    .sending("{\"token\": \"no\"}")
                    .gives(422),
            anybody("POST /api/v1/reminders/off").gives(422),
            person("POST /api/v1/email-verifications").gives(202).but(Who.GUEST, 403),
            person("DELETE /api/v1/sessions/current").gives(204),
            person("DELETE /api/v1/sessions").gives(204),
            person("GET /api/v1/me").gives(200),
            person("PATCH /api/v1/me").sending("{}").gives(200),
            person("DELETE /api/v1/me").gives(401).but(Who.GUEST, 204),
            person("GET /api/v1/me/sessions").gives(200),
            person("DELETE /api/v1/me/sessions/{id}").own(Scene::session, 204).foreign(Scene::session, 404),
            person("GET /api/v1/me/export").gives(200),
            person("PUT /api/v1/me/password")
                    .sending("{\"currentPassword\": \"a-wrong-password\", \"password\": \"a-longer-password\"}")
                    .gives(401)
                    .but(Who.GUEST, 403),
            person("POST /api/v1/me/totp").gives(401).but(Who.GUEST, 403),
            person("POST /api/v1/me/totp/confirm").sending("{\"otp\": \"1\"}").gives(404),
            person("DELETE /api/v1/me/totp").sending("{\"otp\": \"1\"}").gives(404),
            person("POST /api/v1/ws-tickets").gives(201),
            person("POST /api/v1/session-passes").gives(403).but(Who.GUEST, 201),
            person("GET /api/v1/rooms").gives(200),
            person("GET /api/v1/people/blocked").gives(200),
            person("POST /api/v1/attachments").sending("{}").gives(422),
            person("GET /api/v1/attachments/{id}").own(Scene::photo, 200).foreign(Scene::photo, 404),
            person("GET /api/v1/calendars/{category}/slots").gives(200),
            person("GET /api/v1/appointments").gives(200),
            person("POST /api/v1/appointments")
                    .sending("{\"category\": \"road\", \"start\": \"2026-11-23T09:30:00Z\"}")
                    .gives(422),
            person("GET /api/v1/appointments/{id}.ics")
                    .own(Scene::appointment, 200)
                    .foreign(Scene::appointment, 404),
            person("PUT /api/v1/appointments/{id}")
                    .sending("{\"start\": \"2026-11-23T09:30:00Z\"}")
                    .own(Scene::appointment, 422)
                    .foreign(Scene::appointment, 404),
            person("DELETE /api/v1/appointments/{id}")
                    .own(Scene::appointment, 204)
                    .foreign(Scene::appointment, 404),
            person("GET /api/v1/notifications").gives(200),
            person("POST /api/v1/notifications/seen")
                    .sending("{\"upTo\": \"nothing\"}")
                    .gives(204),
            person("GET /api/v1/notifications/stream").gives(200),
            staff("GET /api/v1/admin/events").gives(200),
            staff("GET /api/v1/admin/advice-requests").gives(200),
            staff("POST /api/v1/admin/advice-requests/{id}/accept")
                    .own(Scene::accepted, 200)
                    .foreign(Scene::accepted, 409)
                    .foreign(Scene::waiting, 200),
            staff("POST /api/v1/admin/advice-requests/{id}/refuse")
                    .own(Scene::accepted, 409)
                    .foreign(Scene::accepted, 409)
                    .foreign(Scene::waiting, 204),
            staff("GET /api/v1/admin/availability").gives(200),
            staff("PUT /api/v1/admin/availability")
                    .sending("{\"available\": false}")
                    .gives(200),
            staff("GET /api/v1/admin/conversations").gives(200),
            staff("GET /api/v1/admin/conversations/{id}/messages")
                    .own(Scene::talk, 200)
                    .foreign(Scene::talk, 403),
            staff("POST /api/v1/admin/conversations/{id}/messages")
                    .sending("{\"clientId\": \"1\", \"text\": \"hello\"}")
                    .own(Scene::talk, 201)
                    .foreign(Scene::talk, 403),
            staff("POST /api/v1/admin/conversations/{id}/close")
                    .own(Scene::talk, 204)
                    .foreign(Scene::talk, 403),
            staff("GET /api/v1/admin/conversations/{id}/notes")
                    .own(Scene::talk, 200)
                    .foreign(Scene::talk, 403),
            staff("POST /api/v1/admin/conversations/{id}/notes")
                    .sending("{\"text\": \"hello\"}")
                    .own(Scene::talk, 201)
                    .foreign(Scene::talk, 403),
            staff("POST /api/v1/admin/conversations/{id}/transfer")
                    .own(Scene::talk, 204)
                    .foreign(Scene::talk, 403),
            staff("GET /api/v1/admin/advisors").gives(200),
            staff("GET /api/v1/admin/appointments").gives(200),
            staff("POST /api/v1/admin/appointments")
                    .sending("{\"category\": \"road\", \"start\": \"2030-11-23T09:30:00Z\", \"name\": \"Inès\"}")
                    .gives(422),
            staff("POST /api/v1/admin/me/calendar-feed").gives(201),
            staff("DELETE /api/v1/admin/me/calendar-feed").gives(204),
            staff("PUT /api/v1/admin/appointments/{id}")
                    .sending("{\"start\": \"2030-11-23T09:30:00Z\"}")
                    .own(Scene::appointment, 422)
                    .foreign(Scene::appointment, 422),
            staff("POST /api/v1/admin/appointments/{id}/cancel")
                    .own(Scene::appointment, 204)
                    .foreign(Scene::appointment, 204),
            staff("DELETE /api/v1/admin/appointments/{id}")
                    .own(Scene::appointment, 204)
                    .foreign(Scene::appointment, 204),
            staff("GET /api/v1/admin/statistics").gives(200),
            staff("GET /api/v1/admin/ready-answers").gives(200),
            admin("POST /api/v1/admin/ready-answers").sending("{}").gives(422),
            admin("PATCH /api/v1/admin/ready-answers/{id}").sending("{}").foreign(Scene::answer, 200),
            admin("DELETE /api/v1/admin/ready-answers/{id}").foreign(Scene::answer, 204),
            staff("POST /api/v1/admin/customers/{id}/conversations")
                    .own(Scene::customer, 201)
                    .foreign(Scene::customer, 201),
            staff("GET /api/v1/admin/customers/{id}").own(Scene::customer, 200).foreign(Scene::customer, 200),
            admin("GET /api/v1/admin/rooms").gives(200),
            admin("POST /api/v1/admin/rooms").sending("{}").gives(422),
            staff("PATCH /api/v1/admin/rooms/{id}").sending("{}").foreign(Scene::room, 200),
            staff("GET /api/v1/admin/rooms/{id}/messages").foreign(Scene::room, 200),
            staff("GET /api/v1/admin/rooms/{id}/bars").foreign(Scene::room, 200),
            staff("PUT /api/v1/admin/rooms/{id}/bars/{user}")
                    .sending("{\"kind\": \"mute\"}")
                    .foreign(Scene::room, 404),
            staff("DELETE /api/v1/admin/rooms/{id}/bars/{user}").foreign(Scene::room, 204),
            staff("GET /api/v1/admin/reports").gives(200),
            staff("POST /api/v1/admin/reports/{id}/resolve")
                    .sending("{\"action\": \"dismiss\"}")
                    .foreign(Scene::room, 404),
            admin("DELETE /api/v1/admin/rooms/{id}").foreign(Scene::room, 204),
            staff("DELETE /api/v1/admin/rooms/{id}/messages/{seq}").foreign(Scene::room, 404),
            admin("GET /api/v1/admin/calendars/{category}").gives(200),
            admin("PUT /api/v1/admin/calendars/{category}").sending(HOURS).gives(200),
            admin("GET /api/v1/admin/people").gives(200),
            staff("GET /api/v1/admin/desk-hours").gives(200),
            admin("PUT /api/v1/admin/desk-hours").sending("{\"openings\": []}").gives(200),
            admin("GET /api/v1/admin/mails").gives(200),
            admin("POST /api/v1/admin/mails/{id}/send").foreign(Scene::person, 404),
            admin("POST /api/v1/admin/people/{id}/password-reset") // these are admins: it takes a proof
                    .own(Scene::person, 401)
                    .foreign(Scene::person, 401),
            admin("PATCH /api/v1/admin/people/{id}")
                    .sending("{\"blocked\": false}")
                    .own(Scene::person, 200)
                    .foreign(Scene::person, 200),
            admin("GET /api/v1/admin/notifications").gives(200),
            admin("POST /api/v1/admin/notifications").sending("{}").gives(422),
            admin("DELETE /api/v1/admin/notifications/{id}").foreign(Scene::offer, 204),
            admin("GET /api/v1/admin/audit").gives(200));

    private final TestEdge edge = TestEdge.unlimited();
    private final Scene scene = new Scene(edge);

    @BeforeAll
    void somebody_governs_whatever_happens() {
        edge.world.admin("root");
    }

    @AfterAll
    void stop() throws IOException {
        edge.close();
    }

    @Test
    void says_what_is_expected_of_every_route_and_of_none_that_is_no_more() {
        assertThat(edge.edge.routes().stream().map(MatrixTest::name))
                .containsExactlyInAnyOrderElementsOf(
                        EXPECTED.stream().map(row -> row.route).toList());
    }

    Stream<Arguments> calls() {
        return edge.edge.routes().stream()
                .map(MatrixTest::name)
                .flatMap(route -> EXPECTED.stream().filter(row -> row.route.equals(route)))
                .flatMap(row -> row.cases().stream()
                        .flatMap(called -> Arrays.stream(Who.values()).map(who -> Arguments.of(row, called, who))));
    }

    @ParameterizedTest(name = "{0} by {2}: {1}")
    @MethodSource("calls")
    void lets_in_whom_it_should_and_nobody_else(Expectation expectation, Case called, Who who) {
        var route = expectation.route;
        var me = account(who);
        var browser = who == Who.NOBODY ? edge.anonymous() : edge.browserOf(me);
        var path = path(route, called, me);
        int heard = edge.world.heard().heard().size();

        var reply = browser.send(route.substring(0, route.indexOf(' ')), path, expectation.body());

        reply.is(expectation.status(called, who));
        if (!expectation.admits(who)) {
            reply.isProblem(reply.status(), reply.status() == 401 ? "unauthenticated" : "forbidden");
            assertThat(edge.world.heard().heard()).hasSize(heard);
        }
    }

    private String path(String route, Case called, Account me) {
        var path = route.substring(route.indexOf(' ') + 1)
                .replace("{category}", "road")
                .replace("{seq}", "1")
                .replace("{user}", "nobody")
                .replaceAll("[{<](path|file|secret)[}>]", "x");
        var thing = called.thing();
        return thing == null ? path : path.replace("{id}", thing.apply(scene, owner(called, me)));
    }

    /** Somebody of the same role stands in for the owner of what is foreign. */
    private Account owner(Case called, Account me) {
        return called.whose() == Whose.OWN ? me : somebody(me.role(), me.guest());
    }

    private Account account(Who who) {
        return switch (who) {
            case NOBODY, CUSTOMER -> somebody(Role.CUSTOMER, false);
            case GUEST -> somebody(Role.CUSTOMER, true);
            case ADVISOR -> somebody(Role.ADVISOR, false);
            case ADMIN -> somebody(Role.ADMIN, false);
            case BLOCKED -> {
                var account = somebody(Role.ADMIN, false).blocked(true);
                edge.world.accounts().save(account);
                yield account;
            }
        };
    }

    private Account somebody(Role role, boolean guest) {
        var name = "p" + edge.world.ids().next();
        @Nullable EmailAddress email = guest ? null : new EmailAddress(name + "@paddock.example");
        return edge.world.person(name, role, email);
    }

    private static String name(HttpRoute route) {
        return route.method() + " " + route.path();
    }
}
