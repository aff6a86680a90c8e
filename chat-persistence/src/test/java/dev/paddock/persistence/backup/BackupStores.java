package dev.paddock.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.audit.VerifyAudit;
import dev.paddock.domain.audit.VerifyAudit.Finding.Broken;
import dev.paddock.domain.audit.VerifyAudit.Finding.Intact;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.domain.room.RoomEvent;
import dev.paddock.persistence.AuditTampering;
import dev.paddock.persistence.EachDatabase;
import dev.paddock.persistence.StoreSettings;
import dev.paddock.persistence.database.Preparation;
import dev.paddock.persistence.event.EventTable;
import dev.paddock.persistence.sql.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Backups of one database, restored into another of its kind and of the other kind; a subclass says which. */
abstract class BackupStores extends StoreToBackUp {
    private StoreSettings newDatabaseOfTheOtherKind() {
        return (kind() == EachDatabase.H2 ? EachDatabase.POSTGRESQL : EachDatabase.H2).settings();
    }

    private static Map<String, List<String>> rows(StoreSettings settings) {
        return jdbi(settings).withHandle(handle -> {
            var rows = new TreeMap<String, List<String>>();
            for (var table : TableShape.all(handle)) {
                if (!Renewal.FORGOTTEN.contains(table.name()) && !table.name().equals("event_log_end")) {
                    rows.put(table.name(), rows(handle, table));
                }
            }
            return rows;
        });
    }

    private static List<String> rows(Handle handle, TableShape table) {
        return handle
                .createQuery(table.select())
                .map((row, context) -> {
                    var texts = new ArrayList<String>();
                    for (var column : table.columns()) {
                        boolean time = column.kind() == ColumnKind.TIME && row.getString(column.name()) != null;
                        texts.add(
                                time
                                        ? Columns.instant(row, column.name()).toString()
                                        : String.valueOf(row.getObject(column.name())));
                    }
                    return String.join("|", texts);
                })
                .stream()
                .sorted()
                .toList();
    }

    private long newestEvent(StoreSettings of) {
        return jdbi(of).withHandle(EventTable::newest);
    }

    @Test
    void brings_back_every_row_of_every_table() throws Exception {
        fillEveryKindOfColumn();
        post("1", "Bonjour 🏁").toCompletableFuture().join();
        audit("room:1");
        var before = rows(settings);

        var written = backups(settings).write(file);
        var target = newDatabase();
        assertThat(backups(target).restore(file)).isEqualTo(written);

        assertThat(rows(target)).isEqualTo(before);
        assertThat(before)
                .hasSizeGreaterThan(20)
                .allSatisfy((table, all) -> assertThat(all).as(table).hasSizeLessThan(3));
        assertThat(written.messages()).isEqualTo(1);
        assertThat(written.audit())
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.entries()).isEqualTo(1));
    }

    @Test
    void moves_a_store_to_the_other_database() throws Exception {
        fillEveryKindOfColumn();
        post("1", "Bonjour 🏁").toCompletableFuture().join();
        audit("room:1");
        var before = rows(settings);

        backups(settings).write(file);
        var target = newDatabaseOfTheOtherKind();
        backups(target).restore(file);

        assertThat(rows(target)).isEqualTo(before);
    }

    @Test
    void is_of_one_moment_while_others_write() throws Exception {
        var enough = new AtomicBoolean();
        var under = new CountDownLatch(200);
        var writing = new Thread(() -> {
            for (int i = 0; !enough.get(); i++) {
                post("c" + i, "message " + i).toCompletableFuture().join();
                under.countDown();
            }
        });
        writing.start();
        under.await();
        var written = backups(settings).write(file);
        enough.set(true);
        writing.join();

        var target = newDatabase();
        backups(target).restore(file);
        jdbi(target)
                .useHandle(handle -> assertThat(handle.createQuery("""
                        SELECT c.last_seq, (SELECT MAX(place) FROM messages m) - c.number * 4294967296 AS highest,
                            (SELECT COUNT(*) FROM messages) AS count FROM conversations c
                        """)
                                .map((row, context) ->
                                        List.of(row.getLong("last_seq"), row.getLong("highest"), row.getLong("count")))
                                .one())
                        .containsOnly(written.messages()));
        assertThat(written.messages()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void goes_on_counting_where_the_backup_was() throws Exception {
        fillEveryKindOfColumn();
        post("1", "one").toCompletableFuture().join();
        backups(settings).write(file);
        var target = newDatabase();
        backups(target).restore(file);
        stores.close();
        stores = opened(target);

        assertThat(post("2", "two").toCompletableFuture().join())
                .isInstanceOfSatisfying(
                        PostOutcome.Posted.class,
                        posted -> assertThat(posted.seq()).isEqualTo(2));
        jdbi(target).useHandle(handle -> {
            execute(
                    handle,
                    "INSERT INTO offers (id, title, body, sends_at, status, recipients) VALUES"
                            + " ('p', 't', 'b', TIMESTAMP WITH TIME ZONE '2026-11-23 12:00:00+00:00', 'SENT', 1)");
            assertThat(handle.createQuery("SELECT arrival FROM offers WHERE id = 'p'")
                            .mapTo(Long.class)
                            .one())
                    .isEqualTo(42);
        });
        assertThat(new VerifyAudit(stores.auditLog()).verify()).isInstanceOf(Intact.class);
    }

    @Test
    void begins_anew_with_all_that_lets_somebody_in_or_says_where_one_was() throws Exception {
        fillEveryKindOfColumn();
        stores.keyring().keep("access-token-key", "secret of old");
        stores.events().append(new RoomEvent.RoomCreated(ROOM));
        String epoch = stores.conversations().epoch();
        assertThat(newestEvent(settings)).isPositive();
        backups(settings).write(file);
        var target = newDatabase();
        backups(target).restore(file);

        assertThat(count(target, "sessions")).isZero();
        stores.close();
        stores = opened(target);
        assertThat(stores.conversations().epoch()).isNotEqualTo(epoch);
        assertThat(stores.keyring().find("access-token-key")).isEmpty();
        assertThat(stores.eventLog().newest()).isGreaterThanOrEqualTo(NOON.toEpochMilli());
        assertThat(stores.eventLog().oldestKept()).isEqualTo(stores.eventLog().newest() + 1);
    }

    @Test
    void begins_anew_on_request_after_a_database_was_replaced_by_hand() throws Exception {
        fillEveryKindOfColumn();
        stores.events().append(new RoomEvent.RoomCreated(ROOM));
        String epoch = stores.conversations().epoch();
        stores.close();

        backups(settings).renew();

        stores = opened(settings);
        assertThat(stores.conversations().epoch()).isNotEqualTo(epoch);
        assertThat(count(settings, "sessions")).isZero();
        assertThat(stores.eventLog().oldestKept()).isGreaterThan(NOON.toEpochMilli());
        assertThat(stores.rooms().find(ROOM.id())).isPresent();
    }

    @Test
    void says_that_the_audit_log_it_holds_was_tampered_with() {
        audit("room:1");
        audit("room:2");
        jdbi(settings).useHandle(handle -> AuditTampering.with(settings).unlock(handle));
        jdbi(settings).useHandle(handle -> handle.execute("UPDATE audit_entries SET object = 'x' WHERE number = 2"));

        assertThat(backups(settings).write(file).audit()).isEqualTo(new Broken(2));
    }

    @Test
    void comes_up_to_date_when_its_tables_are_older() throws SQLException {
        var old = newDatabase();
        Preparation.migrations(old)
                .target(MigrationVersion.fromVersion("3.1"))
                .load()
                .migrate();
        jdbi(old)
                .useHandle(
                        handle -> execute(
                                handle,
                                "INSERT INTO conversations (id, kind, last_seq, is_open, opened_at)"
                                        + " VALUES ('old', 'ROOM', 0, TRUE, TIMESTAMP WITH TIME ZONE '2025-11-23 12:00:00+00:00')"));
        backups(old).write(file);

        var target = newDatabase();
        backups(target).restore(file);

        assertThat(count(target, "conversations WHERE NOT is_blocked")).isEqualTo(1); // a column of later
        assertThat(newestEvent(target)).isGreaterThanOrEqualTo(NOON.toEpochMilli());
    }

    @Test
    void leaves_one_file_that_only_its_owner_reads() throws IOException {
        backups(settings).write(file);

        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
