package dev.paddock.sse.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.notification.EmitOffer;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferText;
import dev.paddock.sse.Client;
import dev.paddock.sse.EventReader;
import dev.paddock.sse.TestEdge;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OfferStreamReturnsTest {
    private static final String STREAM = "/api/v1/notifications/stream";

    private final TestEdge edge = TestEdge.unlimited();
    private final EmitOffer emitOffer = edge.shop.offers().emitOffer();
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
    class After_a_break {
        @Test
        void what_was_missed_comes_once_and_then_what_is_new() {
            String lastId;
            try (var stream = browser.stream(STREAM)) {
                emit("eins");
                lastId = stream.next().id();
            }
            emit("zwei");
            emit("drei");
            try (var stream = browser.with("Last-Event-ID", String.valueOf(lastId)).stream(STREAM)) {
                emit("vier");
                assertThat(titles(List.of(stream.next(), stream.next(), stream.next())))
                        .containsExactly("zwei", "drei", "vier");
                lastId = stream.lastId();
            }
            try (var stream = browser.stream(STREAM + "?lastEventId=" + lastId)) {
                emit("fünf");
                assertThat(stream.next().at("/title")).isEqualTo("fünf");
            }
        }

        @Test
        void nothing_is_missed_even_if_no_event_had_come_before_it() {
            String lastId;
            try (var stream = browser.stream(STREAM)) {
                emit("first");
                stream.next();
                edge.world.room("Balades", 50);
            }
            try (var fresh = browser.stream(STREAM)) {
                emit("fence");
                fresh.next();
            }
            try (var stream = browser.stream(STREAM)) {
                lastId = awaitId(stream);
            }
            emit("missed");
            try (var stream = browser.with("Last-Event-ID", lastId).stream(STREAM)) {
                assertThat(stream.next().at("/title")).isEqualTo("missed");
            }
        }

        private String awaitId(EventReader stream) {
            while (stream.lastId() == null) {
                Thread.onSpinWait();
            }
            return String.valueOf(stream.lastId());
        }

        @Test
        void the_header_outweighs_the_parameter() {
            emit("eins");
            var first = edge.world.eventLog().newest();
            emit("zwei");
            var second = edge.world.eventLog().newest();
            emit("drei");
            try (var stream =
                    browser.with("Last-Event-ID", Long.toString(second)).stream(STREAM + "?lastEventId=" + first)) {
                assertThat(stream.next().at("/title")).isEqualTo("drei");
            }
        }

        @Test
        void what_was_sent_before_an_edge_started_is_found_as_well() throws Exception {
            emit("eins");
            var first = edge.world.eventLog().newest();
            emit("zwei");
            var other = edge.another(0);
            other.start();
            var headers = java.util.Map.of(
                    "Cookie", "__Host-paddock=" + edge.session(claire).value(), "Last-Event-ID", Long.toString(first));
            try (var stream = EventReader.open(other.port(), STREAM, headers)) {
                assertThat(stream.next().at("/title")).isEqualTo("zwei");
            } finally {
                other.close();
            }
        }

        @Test
        void an_id_that_is_none_or_no_longer_kept_is_told_so_and_the_stream_goes_on() {
            emit("eins");
            edge.world.clock().advance(Duration.ofDays(4));
            emit("zwei");
            edge.world.eventLog().prune(edge.world.clock().instant().minus(Duration.ofDays(3)));
            for (var id : List.of("x", "-1", "999999", "0", "1~a.1", "99999999999999999999")) {
                try (var stream = browser.with("Last-Event-ID", id).stream(STREAM)) {
                    assertThat(stream.next("resync").id()).as(id).isNull();
                    emit("drei");
                    assertThat(stream.next().at("/title")).isEqualTo("drei");
                }
            }
        }

        @Test
        void more_than_a_page_of_missed_offers_is_left_to_the_list() {
            emit("first");
            var lastId = Long.toString(edge.world.eventLog().newest());
            for (int i = 0; i <= 100; i++) {
                emit("offer " + i);
            }
            try (var stream = browser.with("Last-Event-ID", lastId).stream(STREAM)) {
                stream.next("resync");
                emit("new");
                assertThat(stream.next().at("/title")).isEqualTo("new");
            }
        }
    }

    @Nested
    class Without_consent {
        @Test
        void withdrawing_it_ends_the_stream_at_once() {
            try (var stream = browser.stream(STREAM)) {
                emit("seen");
                stream.next();
                var before = System.nanoTime();
                browser.patch("/api/v1/me", "{\"marketingOptIn\":false}").is(200);
                emit("never");

                stream.awaitEnd();
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            }
        }

        @Test
        void what_was_sent_meanwhile_is_never_shown_not_even_after_consent_came_back() {
            emit("before");
            var lastId = Long.toString(edge.world.eventLog().newest());
            browser.patch("/api/v1/me", "{\"marketingOptIn\":false}").is(200);
            emit("never");
            try (var silent = browser.with("Last-Event-ID", lastId).stream(STREAM)) {
                browser.patch("/api/v1/me", "{\"marketingOptIn\":true}").is(200);
                emit("again");
                assertThat(silent.next().at("/title")).isEqualTo("again");
            }
            try (var stream = browser.with("Last-Event-ID", lastId).stream(STREAM)) {
                assertThat(stream.next().at("/title")).isEqualTo("again");
            }
            assertThat(browser.get("/api/v1/notifications").json().at("/notifications"))
                    .extracting(offer -> offer.at("/title").asString())
                    .containsExactly("again", "before");
        }

        @Test
        void what_was_missed_is_not_shown_on_return_either() {
            emit("first");
            var lastId = Long.toString(edge.world.eventLog().newest());
            emit("missed");
            browser.patch("/api/v1/me", "{\"marketingOptIn\":false}").is(200);
            try (var stream = browser.with("Last-Event-ID", lastId).stream(STREAM)) {
                browser.patch("/api/v1/me", "{\"marketingOptIn\":true}").is(200);
                emit("new");
                assertThat(stream.next().at("/title")).isEqualTo("new");
            }
        }
    }
}
