package dev.paddock.sse.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.sse.Client;
import dev.paddock.sse.Reply;
import dev.paddock.sse.TestEdge;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OffersTest {
    private static final String OFFERS = "/api/v1/notifications";
    private static final String ADMIN = "/api/v1/admin/notifications";
    private static final String TYRES =
            "{\"title\":\"Pneus\",\"body\":\"Deux pour\\nun\",\"url\":\"https://paddock.example/p\"}";

    private final TestEdge edge = TestEdge.unlimited();
    private final Client admin = edge.browserOf(Role.ADMIN);
    private final Account claire = optedIn("claire");
    private final Client customer = edge.browserOf(claire);

    @AfterEach
    void stop() throws IOException {
        edge.close();
    }

    private Account optedIn(String name) {
        var account = edge.world.customer(name).optedIn(true);
        edge.world.accounts().save(account);
        return account;
    }

    private String emit(String title) {
        return admin.post(ADMIN, "{\"title\":\"" + title + "\",\"body\":\"x\"}")
                .is(201)
                .at("/id");
    }

    private static Iterable<String> titles(Reply reply) {
        return reply.is(200)
                .json()
                .at("/notifications")
                .valueStream()
                .map((JsonNode offer) -> offer.at("/title").asString())
                .toList();
    }

    @Nested
    class Emitting {
        @Test
        void reaches_those_opted_in_at_that_moment() {
            optedIn("karim");
            edge.world.customer("lea");

            var emitted = admin.post(ADMIN, TYRES).is(201);

            assertThat(emitted.json().at("/recipients").intValue()).isEqualTo(2);
            assertThat(admin.get(ADMIN).at("/notifications/0/status")).isEqualTo("sent");
            assertThat(emitted.at("/at")).isEqualTo(edge.world.clock().instant().toString());
            assertThat(customer.get(OFFERS).is(200).text())
                    .isEqualTo("{\"notifications\":[{\"id\":\"" + emitted.at("/id")
                            + "\",\"title\":\"Pneus\",\"body\":\"Deux pour\\n"
                            + "un\",\"url\":\"https://paddock.example/p\",\"at\":\"" + emitted.at("/at") + "\"}]}");
        }

        @Test
        void later_is_scheduled_and_can_be_called_off_once() {
            var body = "{\"title\":\"Demain\",\"body\":\"x\",\"at\":\"2026-11-24T11:00:00Z\"}";
            var scheduled = admin.post(ADMIN, body).is(201);
            assertThat(admin.get(ADMIN).at("/notifications/0/status")).isEqualTo("scheduled");
            assertThat(scheduled.at("/at")).isEqualTo("2026-11-24T11:00:00Z");
            assertThat(titles(customer.get(OFFERS))).isEmpty();

            admin.delete(ADMIN + "/" + scheduled.at("/id")).is(204);
            admin.delete(ADMIN + "/" + scheduled.at("/id")).isProblem(422, "invalid_value");
            assertThat(admin.get(ADMIN).at("/notifications/0/status")).isEqualTo("cancelled");
            admin.delete(ADMIN + "/nothing").isProblem(404, "not_found");
        }

        @Test
        void is_refused_field_by_field() {
            admin.post(ADMIN, "{\"title\":\"ab\",\"body\":\"x\"}").isProblem(422, "invalid_text", "title");
            admin.post(ADMIN, "{\"title\":\"abc\",\"body\":\"\"}").isProblem(422, "invalid_text", "body");
            admin.post(ADMIN, "{\"title\":\"abc\"}").isProblem(422, "invalid_value", "body");
            admin.post(ADMIN, "{\"title\":\"abc\",\"body\":\"x\",\"url\":\"http://paddock.example\"}")
                    .isProblem(422, "invalid_value", "url");
            for (var at :
                    new String[] {"tomorrow", "2026-11-24", "+999999999-01-01T00:00:00Z", "2028-01-01T00:00:00Z"}) {
                admin.post(ADMIN, "{\"title\":\"abc\",\"body\":\"x\",\"at\":\"" + at + "\"}")
                        .isProblem(422, "invalid_value", "at");
            }
        }

        @Test
        void is_for_admins_alone_and_on_record() {
            var advisor = edge.browserOf(Role.ADVISOR);
            advisor.post(ADMIN, TYRES).isProblem(403, "forbidden");
            advisor.get(ADMIN).isProblem(403, "forbidden");
            advisor.delete(ADMIN + "/x").isProblem(403, "forbidden");
            customer.post(ADMIN, TYRES).isProblem(403, "forbidden");

            emit("Pneus");
            assertThat(admin.get("/api/v1/admin/audit").at("/entries/0/action")).isEqualTo("offer.emit");
        }
    }

    @Nested
    class Reading {
        @Test
        void comes_newest_first_in_pages() {
            for (int i = 1; i <= 5; i++) {
                edge.world.clock().advance(Duration.ofMinutes(1));
                emit("offer " + i);
            }
            assertThat(titles(customer.get(OFFERS + "?limit=2"))).containsExactly("offer 5", "offer 4");
            var last = customer.get(OFFERS + "?limit=2").at("/notifications/1/id");
            assertThat(titles(customer.get(OFFERS + "?limit=1000&before=" + last)))
                    .containsExactly("offer 3", "offer 2", "offer 1");
            assertThat(titles(admin.get(ADMIN + "?limit=1"))).containsExactly("offer 5");
            customer.get(OFFERS + "?limit=0").isProblem(422, "invalid_value", "limit");
            customer.get(OFFERS + "?limit=x").isProblem(422, "invalid_value", "limit");
            edge.anonymous().get(OFFERS).isProblem(401, "unauthenticated");
        }

        @Test
        void counts_for_those_who_emit_once_for_each_reader() {
            emit("eins");
            edge.world.clock().advance(Duration.ofMinutes(1));
            var second = emit("zwei");
            for (int i = 0; i < 2; i++) {
                customer.post(OFFERS + "/seen", "{\"upTo\":\"" + second + "\"}").is(204);
            }
            assertThat(admin.get(ADMIN).json().at("/notifications"))
                    .allSatisfy(
                            offer -> assertThat(offer.at("/seen").intValue()).isEqualTo(1));
            customer.post(OFFERS + "/seen", "{}").isProblem(422, "invalid_value", "upTo");
        }
    }
}
