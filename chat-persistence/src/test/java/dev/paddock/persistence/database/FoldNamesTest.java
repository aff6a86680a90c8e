package dev.paddock.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Roster.Admission;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.EachDatabase;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database with the names of before, opened by a version that compares them by what they look like. */
@Timeout(120)
class FoldNamesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @EnumSource(EachDatabase.class)
    void finds_people_anew_compares_rooms_and_lists_no_guest_who_was_not_asked(EachDatabase database) {
        try (var stores = Stores.open(before(database), InstantSource.system(), () -> "epoch")) {
            assertThat(stores.staffing().search("lea", null, 10))
                    .extracting(account -> account.id().value())
                    .containsExactly("lea");
            assertThat(listing(stores, "lea")).isEqualTo(Listing.ON);
            assertThat(listing(stores, "guest")).isEqualTo(Listing.UNASKED);
            assertThat(listing(stores, "shy")).isEqualTo(Listing.OFF);

            assertThat(stores.rooms().add(room("new", "salon 1"), NOON)).isFalse();
            assertThat(stores.rooms().save(room("later", "Salon I").sized(new Capacity(9))))
                    .isTrue();
            assertThat(stores.roster().admission(new UserId("lea"), new ConversationId("talk")))
                    .isEqualTo(Admission.BLOCKED);
        }
    }

    private static Listing listing(Stores stores, String id) {
        return stores.accounts().find(new UserId(id)).map(Account::listing).orElseThrow();
    }

    private static Room room(String id, String name) {
        return new Room(new RoomId(id), new RoomName(name), new Capacity(2), 0, false);
    }

    private static StoreSettings before(EachDatabase database) {
        var settings = database.settings();
        Preparation.migrations(settings).target("8").load().migrate();
        var jdbi = Jdbi.create(
                Dialect.of(settings.url()).connectable(settings.url()), settings.user(), settings.password());
        jdbi.useHandle(handle -> {
            person(handle, "lea", "Léa", "'lea@paddock.example'", true, false);
            person(handle, "guest", "Passant", "NULL", true, true);
            person(handle, "shy", "Karim", "NULL", false, false);
            room(handle, "first", "Salon 1", 1);
            room(handle, "later", "Salon I", 2);
            handle.execute("INSERT INTO conversations (id, kind, last_seq, is_open, opened_at, one_id, other_id)"
                    + " VALUES ('talk', 'direct', 0, TRUE, CURRENT_TIMESTAMP, 'guest', 'lea')");
        });
        return settings;
    }

    private static void person(Handle handle, String id, String name, String email, boolean listed, boolean blocked) {
        handle.execute(
                "INSERT INTO accounts (id, name, name_key, role, email, language, marketing_opt_in, listed, blocked,"
                        + " erased, created_at, trusted_since) VALUES ('" + id + "', '" + name + "', LOWER('" + name
                        + "'), 'customer', " + email + ", 'fr', FALSE, " + listed + ", " + blocked
                        + ", FALSE, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
    }

    private static void room(Handle handle, String id, String name, int hour) {
        handle.execute("INSERT INTO rooms (id, name, name_key, capacity, members, created_at) VALUES ('" + id + "', '"
                + name + "', LOWER('" + name + "'), 5, 0, TIMESTAMP '2026-11-23 0" + hour + ":00:00')");
    }
}
