package dev.paddock.persistence.photo;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.Photo;
import dev.paddock.persistence.message.MessagePlace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The photos of messages that were read, found by their places in one go: a page without photos costs one look into an index. */
public final class PhotosOfMessages {
    private static final String WITHIN = """
            SELECT p.* FROM photos p
            WHERE p.place BETWEEN (SELECT number FROM conversations WHERE id = :id) * 4294967296 + :first
                AND (SELECT number FROM conversations WHERE id = :id) * 4294967296 + :last
            ORDER BY p.place, p.position
            """;
    private static final String DELETE = """
            DELETE FROM photos WHERE place BETWEEN :first AND :last
                AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.place = photos.place)
            """;

    private PhotosOfMessages() {}

    /** The messages, all of one conversation, with their photos. */
    public static List<Message> added(Handle handle, ConversationId conversation, List<Message> messages) {
        if (messages.isEmpty()) {
            return messages;
        }
        var photos = within(
                handle,
                conversation,
                messages.stream().mapToLong(Message::seq).min().orElseThrow(),
                messages.stream().mapToLong(Message::seq).max().orElseThrow());
        return photos.isEmpty()
                ? messages
                : messages.stream()
                        .map(message ->
                                photos.containsKey(message.seq()) ? message.with(photos.get(message.seq())) : message)
                        .toList();
    }

    /** The photos of the message at {@code place}. */
    public static List<Photo> at(Connection connection, long place) throws SQLException {
        var photos = new ArrayList<Photo>();
        try (var query = connection.prepareStatement("SELECT * FROM photos WHERE place = ? ORDER BY position")) {
            query.setLong(1, place);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    photos.add(PhotoRows.photo(rows));
                }
            }
        }
        return photos;
    }

    /** Deletes the photos whose messages, from one place to another, were deleted. */
    public static void deleteWithoutMessage(Handle handle, long first, long last) {
        handle.createUpdate(DELETE).bind("first", first).bind("last", last).execute();
    }

    /** Deletes the photos of the message at {@code place}. */
    public static void deleteAt(Handle handle, long place) {
        handle.createUpdate("DELETE FROM photos WHERE place = :place")
                .bind("place", place)
                .execute();
    }

    private static Map<Long, List<Photo>> within(Handle handle, ConversationId id, long first, long last) {
        var photos = new HashMap<Long, List<Photo>>();
        handle.createQuery(WITHIN)
                .bind("id", id.value())
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> {
                    photos.computeIfAbsent(MessagePlace.seq(row.getLong("place")), seq -> new ArrayList<>())
                            .add(PhotoRows.photo(row));
                    return true;
                })
                .list();
        return photos;
    }
}
