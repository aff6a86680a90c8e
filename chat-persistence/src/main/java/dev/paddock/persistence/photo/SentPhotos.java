package dev.paddock.persistence.photo;

import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.Photo;
import dev.paddock.domain.conversation.PhotoId;
import dev.paddock.persistence.message.PlacedMessage;
import dev.paddock.persistence.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The photos that a group of messages names, locked while it is stored: each goes with one message, of its own sender in its own
 * conversation. A group without photos asks the database nothing. Used by one thread, once.
 */
public final class SentPhotos {
    private static final String LOCK = "SELECT * FROM photos WHERE id = ANY(?) ORDER BY id FOR UPDATE";
    private static final String SEND = "UPDATE photos SET place = ?, position = ? WHERE id = ? AND place IS NULL";

    /** A row as it is while it is locked; {@code place} is null until it is sent. */
    private record Row(
            Photo photo,
            String conversation,
            String sender,
            @Nullable Long place,
            int position) {}

    private final Map<PhotoId, Row> rows = new HashMap<>();
    private final Set<PhotoId> claimed = new HashSet<>();

    /** The photos that {@code messages} name, as the transaction of {@code connection} has them. */
    public static SentPhotos of(Connection connection, List<NewMessage> messages) throws SQLException {
        var photos = new SentPhotos();
        var ids = messages.stream()
                .flatMap(message -> message.photos().stream())
                .map(id -> Columns.storable(id.value()))
                .distinct()
                .sorted()
                .toArray();
        if (ids.length > 0) {
            photos.lock(connection, ids);
        }
        return photos;
    }

    private void lock(Connection connection, Object[] ids) throws SQLException {
        try (var query = connection.prepareStatement(LOCK)) {
            query.setArray(1, connection.createArrayOf("varchar", ids));
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var photo = PhotoRows.photo(found);
                    long place = found.getLong("place");
                    boolean sent = !found.wasNull();
                    rows.put(
                            photo.id(),
                            new Row(
                                    photo,
                                    found.getString("conversation_id"),
                                    found.getString("sender_id"),
                                    sent ? place : null,
                                    found.getInt("position")));
                }
            }
        }
    }

    /** The photos of {@code message}; null if one of them is not its sender's to send there, or goes with another. */
    public @Nullable List<Photo> claim(NewMessage message) {
        for (var id : message.photos()) {
            var row = rows.get(id);
            if (row == null || !isFor(message, row) || claimed.contains(id)) {
                return null;
            }
        }
        claimed.addAll(message.photos());
        return message.photos().stream()
                .map(id -> Objects.requireNonNull(rows.get(id)).photo())
                .toList();
    }

    /** The photos that went with the message at {@code place} when it was stored. */
    public List<Photo> sentAt(long place) {
        return rows.values().stream()
                .filter(row -> row.place() != null && row.place() == place)
                .sorted(Comparator.comparingInt(Row::position))
                .map(Row::photo)
                .toList();
    }

    private static boolean isFor(NewMessage message, Row row) {
        return row.place() == null
                && row.sender().equals(message.from().id().value())
                && row.conversation().equals(message.conversation().value());
    }

    /** Writes which of {@code messages} the photos went with. */
    public void send(Connection connection, List<PlacedMessage> messages) throws SQLException {
        if (claimed.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(SEND)) {
            for (var placed : messages) {
                var photos = placed.message().photos();
                for (int i = 0; i < photos.size(); i++) {
                    update.setLong(1, placed.place());
                    update.setInt(2, i);
                    update.setString(3, photos.get(i).id().value());
                    update.addBatch();
                }
            }
            for (int changed : update.executeBatch()) {
                if (changed != 1) {
                    throw new IllegalStateException("a photo went away while it was locked");
                }
            }
        }
    }
}
