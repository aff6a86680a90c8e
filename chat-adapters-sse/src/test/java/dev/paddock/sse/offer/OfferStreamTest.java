package dev.paddock.sse.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.notification.EmitOffer;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.sse.Client;
import dev.paddock.sse.EventReader;
import dev.paddock.sse.SignedTokens;
import dev.paddock.sse.TestEdge;
import dev.paddock.sse.stream.Pace;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OfferStreamTest {
    private static final String STREAM = "/api/v1/notifications/stream";

    private final TestEdge edge = TestEdge.unlimited();
    private final EmitOffer emitOffer = new EmitOffer(
            edge.world.offers(), edge.world.transactions(), edge.world.events(), edge.world.ids(), edge.world.clock());
    private final Account claire = optedIn("claire");
    private final Client browser = edge.browserOf(claire);

    @AfterEach
    void stop() throws Exception {
        edge.close();
    }

    private Account optedIn(String name) {
        var account = edge.world.customer(name).optedIn(true);
        edge.world.accounts().save(account);
        return account;
    }

    private Offer emit(String title) {
        return emitOffer.emit(
                new OfferText(title, "Deux pour le prix d'un.", URI.create("https://paddock.example/")), null);
    }

    private static List<String> titles(List<EventReader.Event> events) {
        return events.stream().map(event -> event.at("/title")).toList();
    }

    @Nested
    class While_connected {
        @Test
        void an_offer_comes_at_once_with_all_the_contract_says_and_nothing_else() {
            try (var stream = browser.stream(STREAM)) {
                var offer = emit("Pneus");

                var event = stream.next("notification");
                assertThat(event.id())
                        .isEqualTo(Long.toString(edge.world.eventLog().newest()));
                assertThat(event.json())
                        .isEqualTo(new tools.jackson.databind.json.JsonMapper()
                                .createObjectNode()
                                .put("id", offer.id().value())
                                .put("title", "Pneus")
                                .put("body", "Deux pour le prix d'un.")
                                .put("url", "https://paddock.example/")
                                .put("at", offer.at().toString()));
                assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
                assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
                assertThat(stream.header("X-Correlation-Id")).isNotEmpty();
                assertThat(stream.retry()).isEqualTo("2000");
            }
        }

        @Test
        void every_stream_of_every_person_gets_it_and_nobody_who_did_not_ask() {
            var karim = edge.browserOf(optedIn("karim"));
            var lea = edge.browserOf(edge.world.customer("lea"));
            try (var one = browser.stream(STREAM);
                    var two = browser.stream(STREAM);
                    var his = karim.stream(STREAM);
                    var hers = lea.stream(STREAM)) {
                emit("Pneus");
                assertThat(one.next().at("/title")).isEqualTo("Pneus");
                assertThat(two.next().at("/title")).isEqualTo("Pneus");
                assertThat(his.next().at("/title")).isEqualTo("Pneus");

                lea.patch("/api/v1/me", "{\"marketingOptIn\":true}").is(200);
                emit("Casques");
                assertThat(hers.next().at("/title")).isEqualTo("Casques");
            }
        }

        @Test
        void one_that_was_scheduled_comes_when_its_time_has_come() {
            try (var stream = browser.stream(STREAM)) {
                edge.browserOf(Role.ADMIN)
                        .post(
                                "/api/v1/admin/notifications",
                                "{\"title\":\"Demain\",\"body\":\"x\",\"at\":\"2026-11-24T11:00:00Z\"}")
                        .is(201);
                emitOffer.sendDue();
                emit("Aujourd'hui");
                edge.world.clock().advance(Duration.ofDays(1));
                emitOffer.sendDue();

                assertThat(titles(List.of(stream.next(), stream.next()))).containsExactly("Aujourd'hui", "Demain");
            }
        }
    }

    @Nested
    class The_end_of {
        @Test
        void a_session_ends_its_streams_and_no_others() {
            var other = edge.browserOf(claire);
            try (var stream = browser.stream(STREAM);
                    var stays = other.stream(STREAM)) {
                browser.delete("/api/v1/sessions/current").is(204);
                stream.awaitEnd();
                emit("Pneus");
                stays.next("notification");

                other.delete("/api/v1/sessions").is(204);
                stays.awaitEnd();
            }
            assertThat(browser.stream(STREAM).status()).isEqualTo(401);
        }

        @Test
        void trust_ends_all_streams_of_a_person() {
            try (var stream = browser.stream(STREAM);
                    var program = edge.programOf(claire).stream(STREAM)) {
                edge.browserOf(Role.ADMIN)
                        .patch("/api/v1/admin/people/" + claire.id().value(), "{\"blocked\":true}")
                        .is(200);
                stream.awaitEnd();
                program.awaitEnd();
            }
        }

        @Test
        void a_token_ends_the_stream_opened_by_it() {
            try (var stream = edge.programOf(claire).stream(STREAM)) {
                edge.world.clock().advance(SignedTokens.LIFETIME.plusSeconds(1));
                stream.awaitEnd();
            }
        }

        @Test
        void the_server_ends_every_stream_and_takes_no_time() throws Exception {
            try (var stream = browser.stream(STREAM)) {
                edge.edge.close();
                stream.awaitEnd();
            }
        }
    }

    @Test
    void a_comment_comes_now_and_then() throws Exception {
        try (var fast = TestEdge.paced(new Pace(Duration.ofMillis(300), Duration.ofSeconds(20)));
                var stream = fast.browserOf(Role.CUSTOMER).stream(STREAM)) {
            while (stream.comments() < 3) {
                Thread.onSpinWait();
            }
        }
        assertThat(Pace.USUAL.comment()).isEqualTo(Duration.ofSeconds(15));
        assertThat(Pace.USUAL.comment().plus(Pace.USUAL.stall())).isLessThan(Duration.ofSeconds(45));
    }

    @Test
    void strangers_get_none_and_one_person_gets_ten() throws Exception {
        assertThat(edge.anonymous().stream(STREAM).status()).isEqualTo(401);
        try (var limited = TestEdge.limited()) {
            var eager = limited.browserOf(Role.CUSTOMER);
            for (int i = 0; i < 10; i++) {
                assertThat(eager.stream(STREAM).status()).isEqualTo(200);
            }
            assertThat(eager.stream(STREAM).status()).isEqualTo(429);
        }
    }

    @Test
    void asking_for_the_head_alone_opens_nothing() {
        assertThat(browser.send("HEAD", STREAM, null).is(200).header("Content-Type"))
                .startsWith("text/event-stream");
    }
}
