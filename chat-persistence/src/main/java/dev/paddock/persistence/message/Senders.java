package dev.paddock.persistence.message;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The numbers of those who write, in the tables {@code senders} and {@code sender_conversations}, and in memory once a commit has
 * made them good. Used by the one thread that stores groups.
 */
public final class Senders {
    private static final int REMEMBERED = 50_000;

    private static final String FIND = "SELECT id, number FROM senders WHERE id = ANY(?)";
    private static final String ADD = "INSERT INTO senders (id) VALUES (?) ON CONFLICT DO NOTHING";
    private static final String WRITES_IN =
            "INSERT INTO sender_conversations (sender, conversation) VALUES (?, ?) ON CONFLICT DO NOTHING";

    /** That somebody writes in a conversation. */
    private record Writing(long sender, long conversation) {}

    private final Map<String, Long> numbers = new Recent<>();
    private final Map<Writing, Boolean> writings = new Recent<>();

    /** The numbers of those of {@code ids} who ever wrote, by id. */
    public Map<String, Long> find(Connection connection, Collection<String> ids) throws SQLException {
        var found = new HashMap<String, Long>();
        var missing = new TreeSet<String>();
        for (var id : ids) {
            Long number = numbers.get(id);
            if (number == null) {
                missing.add(id);
            } else {
                found.put(id, number);
            }
        }
        if (!missing.isEmpty()) {
            read(connection, missing, found);
        }
        return found;
    }

    /** Gives each of {@code ids} a number; in their order, so that two nodes that do the same can't wait for each other. */
    public void add(Connection connection, Collection<String> ids, Map<String, Long> found) throws SQLException {
        var missing = new TreeSet<>(ids);
        missing.removeAll(found.keySet());
        if (missing.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(ADD)) {
            for (var id : missing) {
                insert.setString(1, id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        read(connection, missing, found);
    }

    /** Notes who of {@code messages} writes in a conversation for the first time. */
    public void note(Connection connection, List<PlacedMessage> messages) throws SQLException {
        var fresh = new TreeSet<Writing>((one, other) -> one.sender == other.sender
                ? Long.compare(one.conversation, other.conversation)
                : Long.compare(one.sender, other.sender));
        for (var message : messages) {
            var writing = new Writing(message.sender(), MessagePlace.conversation(message.place()));
            if (!writings.containsKey(writing)) {
                fresh.add(writing);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(WRITES_IN)) {
            for (var writing : fresh) {
                insert.setLong(1, writing.sender);
                insert.setLong(2, writing.conversation);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Remembers what a commit has made good. */
    public void committed(Map<String, Long> found, List<PlacedMessage> messages) {
        numbers.putAll(found);
        for (var message : messages) {
            writings.put(new Writing(message.sender(), MessagePlace.conversation(message.place())), true);
        }
    }

    private static void read(Connection connection, Collection<String> ids, Map<String, Long> into)
            throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            query.setArray(1, connection.createArrayOf("varchar", ids.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    into.put(rows.getString("id"), rows.getLong("number"));
                }
            }
        }
    }

    /** A map of what was used last. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
