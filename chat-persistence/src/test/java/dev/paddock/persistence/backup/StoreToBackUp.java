package dev.paddock.persistence.backup;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.room.Capacity;
import dev.paddock.domain.room.Room;
import dev.paddock.domain.room.RoomId;
import dev.paddock.domain.room.RoomName;
import dev.paddock.persistence.Backups;
import dev.paddock.persistence.EachDatabase;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.Stores;
import dev.paddock.persistence.database.Dialect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store on one of the databases, with something in it, and the file of a backup to be made of it. */
abstract class StoreToBackUp {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    static final Person NADIA = new Person(new UserId("nadia"), "Nadia", Role.ADMIN);
    static final Room ROOM = new Room(new RoomId("atelier"), new RoomName("Atelier"), new Capacity(5), 0, false);

    @TempDir
    Path folder;

    StoreSettings settings;
    Stores stores;
    Path file;

    abstract EachDatabase kind();

    StoreSettings newDatabase() {
        return kind().settings();
    }

    @BeforeEach
    void open() {
        settings = newDatabase();
        stores = opened(settings);
        file = folder.resolve("paddock.backup");
        stores.rooms().add(ROOM, NOON);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    static Stores opened(StoreSettings settings) {
        return Stores.open(settings, () -> NOON, () -> UUID.randomUUID().toString());
    }

    static Backups backups(StoreSettings settings) {
        return new Backups(settings, () -> NOON);
    }

    static Jdbi jdbi(StoreSettings settings) {
        return Jdbi.create(
                Dialect.of(settings.url()).connectable(settings.url()), settings.user(), settings.password());
    }

    CompletionStage<PostOutcome> post(String clientId, String text) {
        return stores.messageLog()
                .append(new NewMessage(
                        new ConversationId("atelier"), NADIA, new ClientId(clientId), new MessageText(text)));
    }

    void audit(String object) {
        stores.auditLog().append(NOON, NADIA, "room.create", object, "ok");
    }

    /** Values that migrations and the platform never put there: nulls, both truths, letters beyond the plane, a number far up. */
    void fillEveryKindOfColumn() throws SQLException {
        jdbi(settings).useHandle(handle -> {
            execute(
                    handle,
                    "INSERT INTO accounts (id, name, role, email, language, marketing_opt_in, listed, blocked, erased,"
                            + " created_at, trusted_since) VALUES ('zoe', 'Zoé 🚗 \"\\', 'CUSTOMER', NULL, 'fr', TRUE, FALSE,"
                            + " FALSE, FALSE, TIMESTAMP WITH TIME ZONE '2026-10-25 02:30:00.5+02:00',"
                            + " TIMESTAMP WITH TIME ZONE '1969-12-31 23:59:59+00:00')");
            execute(
                    handle,
                    "INSERT INTO offers (id, arrival, title, body, sends_at, status, recipients) VALUES"
                            + " ('o', 41, 't', 'l''été', TIMESTAMP WITH TIME ZONE '2026-11-23 12:00:00+00:00', 'SENT', 1)");
            execute(handle, "INSERT INTO offer_audience (user_id, first_offer) VALUES ('zoe', 1)");
            execute(
                    handle,
                    "INSERT INTO sessions (digest, user_id, opened_at, last_seen_at, ends_at, expires_at) VALUES ('d', 'zoe',"
                            + " TIMESTAMP WITH TIME ZONE '2026-11-23 12:00:00+00:00',"
                            + " TIMESTAMP WITH TIME ZONE '2026-11-23 12:00:00+00:00',"
                            + " TIMESTAMP WITH TIME ZONE '2026-11-23 12:00:00+00:00',"
                            + " TIMESTAMP WITH TIME ZONE '2027-11-23 12:00:00+00:00')");
        });
    }

    /** Past Jdbi, which takes the colons of times for names of parameters. */
    static void execute(Handle handle, String sql) throws SQLException {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        }
    }

    static int count(StoreSettings of, String table) {
        return jdbi(of).withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }
}
