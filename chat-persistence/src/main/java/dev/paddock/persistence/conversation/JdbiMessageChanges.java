package dev.paddock.persistence.conversation;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageChanges;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.Removal;
import dev.paddock.persistence.message.MessagePlace;
import dev.paddock.persistence.photo.PhotosOfMessages;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Changes of messages, in the tables {@code messages} and {@code changed_messages}. The conversation's row is their lock, as it is
 * that of a group of new messages: so they have one order.
 */
public final class JdbiMessageChanges implements MessageChanges {
    private static final String STANDING = """
            SELECT c.kind = 'room' AS is_room, c.is_open, c.is_blocked,
                COALESCE(s.user_id IS NOT NULL OR c.one_id = :user OR c.other_id = :user, FALSE) AS is_in,
                EXISTS (SELECT 1 FROM room_bars b WHERE b.room_id = c.id AND b.user_id = :user
                    AND (b.ends_at IS NULL OR b.ends_at > :now)) AS is_muted
            FROM conversations c
            LEFT JOIN seats s ON s.room_id = c.id AND s.user_id = :user
            WHERE c.id = :id
            """;
    private final Database database;

    public JdbiMessageChanges(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Standing> lock(ConversationId id, UserId user, Instant now) {
        return database.lock(handle -> {
            handle.createQuery("SELECT number FROM conversations WHERE id = :id FOR UPDATE")
                    .bind("id", id.value())
                    .mapTo(Long.class)
                    .findOne();
            return handle.createQuery(STANDING)
                    .bind("id", id.value())
                    .bind("user", user.value())
                    .bind("now", now)
                    .map((row, context) -> new Standing(
                            row.getBoolean("is_room"),
                            row.getBoolean("is_open"),
                            row.getBoolean("is_in"),
                            row.getBoolean("is_blocked"),
                            row.getBoolean("is_muted")))
                    .findOne();
        });
    }

    @Override
    public Optional<Message> find(ConversationId id, long seq) {
        return database.read(handle -> place(handle, id, seq)
                .flatMap(place -> handle.createQuery(MessageRows.SELECT + "WHERE m.place = :place")
                        .bind("place", place)
                        .map((row, context) -> MessageRows.message(row, id))
                        .findOne())
                .map(message ->
                        PhotosOfMessages.added(handle, id, List.of(message)).get(0)));
    }

    @Override
    public long edit(ConversationId id, long seq, MessageText text, Instant at) {
        return change(id, seq, text, "edited_at", at);
    }

    @Override
    public long remove(ConversationId id, long seq, Removal by) {
        return database.change(handle -> {
            place(handle, id, seq).ifPresent(place -> PhotosOfMessages.deleteAt(handle, place));
            return change(id, seq, MessageText.NONE, "removed_by", by.wireName());
        });
    }

    private long change(ConversationId id, long seq, MessageText text, String column, Object value) {
        return database.change(handle -> {
            long place = place(handle, id, seq).orElseThrow();
            handle.createUpdate("UPDATE messages SET body = :body WHERE place = :place")
                    .bind("body", text.value())
                    .bind("place", place)
                    .execute();
            handle.createUpdate("INSERT INTO changed_messages (place) VALUES (:place) ON CONFLICT DO NOTHING")
                    .bind("place", place)
                    .execute();
            handle.createUpdate("UPDATE changed_messages SET " + column + " = :value WHERE place = :place")
                    .bind("value", value)
                    .bind("place", place)
                    .execute();
            return count(handle, id);
        });
    }

    private static long count(Handle handle, ConversationId id) {
        handle.createUpdate("UPDATE conversations SET changes = changes + 1 WHERE id = :id")
                .bind("id", id.value())
                .execute();
        return handle.createQuery("SELECT changes FROM conversations WHERE id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
    }

    private static Optional<Long> place(Handle handle, ConversationId id, long seq) {
        return !MessagePlace.isNumber(seq)
                ? Optional.empty()
                : handle.createQuery("SELECT number FROM conversations WHERE id = :id")
                        .bind("id", id.value())
                        .mapTo(Long.class)
                        .findOne()
                        .map(number -> MessagePlace.of(number, seq));
    }
}
