package dev.paddock.persistence.message;

import dev.paddock.domain.conversation.NewMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Sent messages as far as one can still be sent again: the newest half million, whatever their age, known by fingerprints in memory,
 * which are read from the tables at the start. For the one process that has an H2 file, where a unique index would cost three
 * times as much as the messages themselves: each message touches another leaf of it, and all of these are written with each group.
 */
public final class RecentSends implements SentMessages {
    private static final int GENERATION = 250_000;

    private static final String GROUPS =
            "SELECT messages, places FROM message_groups ORDER BY posted_at DESC, number DESC";
    private static final String RANGE = "SELECT place, sender, client_id FROM messages WHERE place BETWEEN ? AND ?";
    private static final String FIND = """
            SELECT m.place, m.sender, m.client_id, m.posted_at, c.id FROM messages m
            JOIN conversations c ON c.number = m.place / 4294967296 WHERE m.place = ?
            """;

    private final long seed;
    private final int generation;
    private boolean read;
    private FingerprintTable young = new FingerprintTable();
    private FingerprintTable old = new FingerprintTable();

    public RecentSends() {
        this(GENERATION);
    }

    /** Knows at least the newest {@code generation} messages, and at most twice as many. */
    RecentSends(int generation) {
        this.generation = generation;
        this.seed = new SplittableRandom().nextLong(); // so that nobody can choose clientIds that meet in one slot
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        if (!read) {
            young = new FingerprintTable();
            old = new FingerprintTable();
            readNewest(connection);
            read = true;
        }
    }

    @Override
    public Map<MessageKey, StoredMessage> find(
            Connection connection, List<NewMessage> messages, Map<String, Long> numbers) throws SQLException {
        prepare(connection);
        var stored = new HashMap<MessageKey, StoredMessage>();
        for (var message : messages) {
            Long sender = numbers.get(message.from().id().value());
            long place = sender == null ? -1 : place(sender, message.clientId().value());
            if (place >= 0 && sender != null) {
                verify(connection, MessageKey.of(message), sender, place, stored);
            }
        }
        return stored;
    }

    @Override
    public void add(List<PlacedMessage> messages) {
        for (var placed : messages) {
            add(placed.sender(), placed.message().clientId().value(), placed.place());
        }
    }

    @Override
    public void doubt() {
        read = false;
    }

    /** Fingerprints only say which row to look at. */
    private static void verify(
            Connection connection, MessageKey key, long sender, long place, Map<MessageKey, StoredMessage> stored)
            throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            query.setLong(1, place);
            try (var row = query.executeQuery()) {
                if (row.next()
                        && row.getLong("sender") == sender
                        && row.getString("client_id").equals(key.clientId())) {
                    stored.put(key, StoredMessage.of(key, row));
                }
            }
        }
    }

    private long place(long sender, String clientId) {
        long fingerprint = fingerprint(sender, clientId);
        long place = young.find(fingerprint);
        return place >= 0 ? place : old.find(fingerprint);
    }

    private void add(long sender, String clientId, long place) {
        if (young.size() >= generation) {
            old = young;
            young = new FingerprintTable();
        }
        young.put(fingerprint(sender, clientId), place);
    }

    private void readNewest(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(GROUPS)) {
            query.setFetchSize(1_000);
            try (var groups = query.executeQuery()) {
                var newest = newest(groups);
                var before = newest(groups);
                read(connection, before);
                old = young;
                young = new FingerprintTable();
                read(connection, newest);
            }
        }
    }

    /** The next groups, as many as make a generation, each conversation's in one range. */
    private Collection<PlaceRange> newest(ResultSet groups) throws SQLException {
        var ranges = new HashMap<Long, PlaceRange>();
        for (long messages = 0; messages < generation && groups.next(); messages += groups.getLong("messages")) {
            for (var range : PlaceRange.parse(groups.getString("places"))) {
                ranges.merge(range.conversation(), range, PlaceRange::with);
            }
        }
        return new ArrayList<>(ranges.values());
    }

    private void read(Connection connection, Collection<PlaceRange> ranges) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(RANGE)) {
            for (var range : ranges) {
                query.setLong(1, range.first());
                query.setLong(2, range.last());
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        young.put(
                                fingerprint(rows.getLong("sender"), rows.getString("client_id")),
                                rows.getLong("place"));
                    }
                }
            }
        }
    }

    private long fingerprint(long sender, String clientId) {
        long hash = mix(seed ^ sender);
        for (int i = 0; i < clientId.length(); i++) {
            hash = (hash ^ clientId.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return mix(hash);
    }

    /** Each bit of the result depends on all of {@code value}: the finalizer of SplittableRandom. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
