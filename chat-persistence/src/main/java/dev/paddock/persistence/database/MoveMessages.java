package dev.paddock.persistence.database;

import dev.paddock.persistence.file.EmbeddedFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The migration that moves messages from the table keyed by texts into the one keyed by numbers, and says how far it is. It works
 * in portions, each committed; one that was cut off begins anew, as the old table goes only when all of it was copied.
 */
final class MoveMessages implements JavaMigration {
    private static final Logger LOG = LoggerFactory.getLogger(MoveMessages.class);
    private static final int PORTION = 20_000;
    private static final int SAID_EVERY = 100_000;

    /** Of the heap, while messages move; the store is opened anew for its everyday work. */
    private static final int CACHED_PART = 3;

    private static final String SENDERS = """
            INSERT INTO senders (id) SELECT DISTINCT m.sender_id FROM messages m
            WHERE NOT EXISTS (SELECT 1 FROM senders s WHERE s.id = m.sender_id) ORDER BY m.sender_id
            """;
    private static final String CONVERSATIONS = """
            SELECT c.number, c.id, MIN(m.seq) AS oldest, MAX(m.seq) AS newest
            FROM conversations c JOIN messages m ON m.conversation_id = c.id
            GROUP BY c.number, c.id ORDER BY c.number
            """;
    private static final String COPY = """
            INSERT INTO messages_by_place (place, sender, client_id, body, posted_at)
            SELECT CAST(? AS BIGINT) * 4294967296 + m.seq, s.number, m.client_id, m.body, m.posted_at
            FROM messages m JOIN senders s ON s.id = m.sender_id
            WHERE m.conversation_id = ? AND m.seq BETWEEN ? AND ? ORDER BY m.seq
            """;
    private static final String GROUPS = """
            INSERT INTO message_groups (posted_at, messages, places)
            SELECT MAX(m.posted_at), COUNT(*), CONCAT(CAST(? AS VARCHAR), ':', MIN(m.seq), '-', MAX(m.seq))
            FROM messages m WHERE m.conversation_id = ? AND m.seq BETWEEN ? AND ?
            GROUP BY DATE_TRUNC('minute', m.posted_at) ORDER BY MAX(m.posted_at)
            """;
    private static final String WRITERS = """
            INSERT INTO sender_conversations (sender, conversation)
            SELECT DISTINCT s.number, c.number
            FROM messages m JOIN senders s ON s.id = m.sender_id JOIN conversations c ON c.id = m.conversation_id
            """;

    private final Dialect dialect;

    MoveMessages(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6.1");
    }

    @Override
    public String getDescription() {
        return "messages by place";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        if (has(connection, "messages_by_place")) {
            if (has(connection, "messages")) {
                EmbeddedFile.of(connection).ifPresent(MoveMessages::readOften);
                copyAll(connection);
                run(connection, "DROP TABLE messages");
            }
            run(connection, "ALTER TABLE messages_by_place RENAME TO messages");
        }
        for (var statement : dialect.messageConstraints()) {
            run(connection, statement);
        }
    }

    /** A conversation's messages lie between all others' in the old table: with H2's usual cache each is read from the disk. */
    private static void readOften(MVStore store) {
        long kilobytes = Runtime.getRuntime().maxMemory() / CACHED_PART / 1024;
        store.setCacheSize((int) Math.max(kilobytes, store.getCacheSize() * 1024L));
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT 1 FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA AND LOWER(table_name) = ?
                """)) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void copyAll(Connection connection) throws SQLException {
        for (var table : List.of("messages_by_place", "message_groups", "sender_conversations")) {
            run(connection, "DELETE FROM " + table); // what a run that was cut off left
        }
        run(connection, SENDERS);
        run(connection, WRITERS);
        var conversations = conversations(connection);
        long total = conversations.stream().mapToLong(Old::size).sum();
        if (total > 0) {
            LOG.info("moving up to {} messages into their new table, once", total);
        }
        long copied = 0;
        long said = 0;
        for (var conversation : conversations) {
            for (long from = conversation.oldest; from <= conversation.newest; from += PORTION) {
                long to = Math.min(conversation.newest, from + PORTION - 1);
                copied += copy(connection, COPY, conversation, from, to);
                copy(connection, GROUPS, conversation, from, to);
                if (copied - said >= SAID_EVERY) {
                    said = copied;
                    LOG.info("moved {} of up to {} messages", copied, total);
                }
            }
        }
    }

    private static List<Old> conversations(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(CONVERSATIONS)) {
            var found = new ArrayList<Old>();
            while (rows.next()) {
                found.add(new Old(
                        rows.getLong("number"), rows.getString("id"), rows.getLong("oldest"), rows.getLong("newest")));
            }
            return found;
        }
    }

    private static int copy(Connection connection, String sql, Old conversation, long from, long to)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, conversation.number);
            statement.setString(2, conversation.id);
            statement.setLong(3, from);
            statement.setLong(4, to);
            return statement.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A conversation with the numbers of its oldest and newest message. */
    private record Old(long number, String id, long oldest, long newest) {
        long size() {
            return newest - oldest + 1;
        }
    }
}
