package dev.paddock.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.notification.Offer;
import dev.paddock.domain.notification.OfferId;
import dev.paddock.persistence.EachDatabase;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.database.OldSchema;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database in which each recipient of each offer is a row, opened by a version that keeps the times of consent. */
@Timeout(120)
class RecipientsBeforeTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void see_what_was_sent_to_them_as_before(EachDatabase database) {
        var settings = OldSchema.of(database, "8", handle -> {
            account(handle, "always", true);
            account(handle, "left", false);
            account(handle, "returned", true);
            account(handle, "newcomer", true);
            account(handle, "never", false);
            for (int i = 1; i <= 4; i++) {
                offer(handle, i, "sent");
                recipient(handle, i, "always", i <= 3);
            }
            offer(handle, 5, "scheduled");
            offer(handle, 6, "cancelled");
            recipient(handle, 1, "left", false);
            recipient(handle, 2, "left", true);
            recipient(handle, 1, "returned", true);
            recipient(handle, 3, "returned", false);
            recipient(handle, 4, "returned", false);
        });

        try (var stores = Stores.open(settings, InstantSource.system(), () -> "epoch")) {
            var offers = stores.offers();
            assertThat(ids(offers.sentTo(new UserId("always"), null, 10))).containsExactly("4", "3", "2", "1");
            assertThat(ids(offers.sentTo(new UserId("returned"), null, 10))).containsExactly("4", "3", "1");
            assertThat(ids(offers.sentTo(new UserId("left"), null, 10))).isEmpty();
            assertThat(ids(offers.everSentTo(new UserId("left")))).containsExactly("2", "1");
            assertThat(ids(offers.sentTo(new UserId("newcomer"), null, 10))).isEmpty();
            assertThat(ids(offers.everSentTo(new UserId("never")))).isEmpty();
            assertThat(offers.audience()).isEqualTo(3);
            assertThat(List.of(seen(stores, 1), seen(stores, 2), seen(stores, 3), seen(stores, 4)))
                    .containsExactly(3, 2, 1, 0);

            var fifth = stores.transactions()
                    .run(() -> offers.send(new OfferId("5"), NOON.plusSeconds(9)))
                    .orElseThrow();
            assertThat(fifth.recipients()).isEqualTo(3);
            assertThat(ids(offers.sentTo(new UserId("newcomer"), null, 10))).containsExactly("5");
        }
    }

    private static List<String> ids(List<Offer> offers) {
        return offers.stream().map(offer -> offer.id().value()).toList();
    }

    private static int seen(Stores stores, int offer) {
        return stores.offers().find(new OfferId("" + offer)).orElseThrow().seen();
    }

    private static void account(Handle handle, String id, boolean optedIn) {
        handle.execute("""
                INSERT INTO accounts (id, name, name_key, role, language, marketing_opt_in, listed, blocked, erased, created_at, trusted_since)
                VALUES (?, ?, ?, 'customer', 'fr', ?, FALSE, FALSE, FALSE, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)
                """, id, id, id, optedIn);
    }

    private static void offer(Handle handle, int number, String status) {
        handle.execute(
                "INSERT INTO offers (id, title, body, sends_at, status, recipients) VALUES (?, 't', 'b', ?, ?, 2)",
                "" + number,
                NOON.plusSeconds(number).atOffset(ZoneOffset.UTC),
                status);
    }

    private static void recipient(Handle handle, int offer, String user, boolean seen) {
        handle.execute(
                "INSERT INTO offer_recipients (offer_id, user_id, seen_at) VALUES (?, ?, ?)",
                "" + offer,
                user,
                seen ? NOON.atOffset(ZoneOffset.UTC) : null);
    }
}
