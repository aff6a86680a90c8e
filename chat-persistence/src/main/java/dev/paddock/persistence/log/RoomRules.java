package dev.paddock.persistence.log;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.persistence.message.MessageTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may write in the rooms of a group: not those whom the staff keep from it, and in slow rooms customers only once in a while. Costs
 * nothing where no room of the group has such a rule. Used by one thread, once.
 */
final class RoomRules {
    private static final String BARRED = """
            SELECT room_id, user_id FROM room_bars
            WHERE room_id = ANY(?) AND user_id = ANY(?) AND (ends_at IS NULL OR ends_at > ?)
            """;
    private static final String WROTE =
            "SELECT conversation, sender, posted_at FROM slow_posts WHERE conversation = ANY(?) AND sender = ANY(?)";
    private static final String MOVE = "UPDATE slow_posts SET posted_at = ? WHERE conversation = ? AND sender = ?";
    private static final String SET = "INSERT INTO slow_posts (posted_at, conversation, sender) VALUES (?, ?, ?)";

    /** Somebody in a conversation. */
    private record Place(long conversation, String user) {}

    private final Instant at;
    private final Set<Place> barred = new HashSet<>();
    private final Map<Place, Instant> wrote = new HashMap<>();
    private final Set<Place> known = new HashSet<>();
    private final Set<Place> writing = new HashSet<>();

    private RoomRules(Instant at) {
        this.at = at;
    }

    /** The rules for {@code messages}, which are to be stored at {@code at} in conversations that are locked. */
    static RoomRules of(
            Connection connection, Map<ConversationId, MessageTable.Line> lines, List<NewMessage> messages, Instant at)
            throws SQLException {
        var rules = new RoomRules(at);
        var withBars =
                lines.values().stream().filter(MessageTable.Line::hasBars).toList();
        var slow =
                lines.values().stream().filter(line -> line.slowSeconds() > 0).toList();
        if (!withBars.isEmpty()) {
            rules.readBars(connection, withBars, authors(messages));
        }
        if (!slow.isEmpty()) {
            rules.readPosts(connection, slow, authors(messages));
        }
        return rules;
    }

    /** Why {@code message} can't be stored, null if it can: then its author has written. */
    @Nullable
    PostOutcome refusal(NewMessage message, MessageTable.Line line) {
        var place = new Place(line.number(), message.from().id().value());
        if (barred.contains(place)) {
            return new PostOutcome.Muted();
        }
        if (line.slowSeconds() == 0 || message.from().role().isStaff()) {
            return null;
        }
        var last = wrote.get(place);
        if (last != null && last.plusSeconds(line.slowSeconds()).isAfter(at)) {
            return new PostOutcome.TooSoon(Duration.between(at, last.plusSeconds(line.slowSeconds())));
        }
        wrote.put(place, at);
        writing.add(place);
        return null;
    }

    /** Notes who wrote in slow rooms. */
    void note(Connection connection) throws SQLException {
        var before = writing.stream().filter(known::contains).toList();
        var first = writing.stream().filter(place -> !known.contains(place)).toList();
        write(connection, MOVE, before);
        write(connection, SET, first);
    }

    private void write(Connection connection, String statement, List<Place> places) throws SQLException {
        if (places.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(statement)) {
            for (var place : places) {
                update.setObject(1, at.atOffset(ZoneOffset.UTC));
                update.setLong(2, place.conversation);
                update.setString(3, place.user);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void readBars(Connection connection, Collection<MessageTable.Line> lines, Object[] authors)
            throws SQLException {
        var numbers = new HashMap<String, Long>();
        lines.forEach(line -> numbers.put(line.id().value(), line.number()));
        try (var query = connection.prepareStatement(BARRED)) {
            query.setArray(
                    1, connection.createArrayOf("varchar", numbers.keySet().toArray()));
            query.setArray(2, connection.createArrayOf("varchar", authors));
            query.setObject(3, at.atOffset(ZoneOffset.UTC));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var number = numbers.get(rows.getString("room_id"));
                    if (number != null) {
                        barred.add(new Place(number, rows.getString("user_id")));
                    }
                }
            }
        }
    }

    private void readPosts(Connection connection, Collection<MessageTable.Line> lines, Object[] authors)
            throws SQLException {
        try (var query = connection.prepareStatement(WROTE)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            lines.stream().map(MessageTable.Line::number).toArray()));
            query.setArray(2, connection.createArrayOf("varchar", authors));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var place = new Place(rows.getLong("conversation"), rows.getString("sender"));
                    known.add(place);
                    wrote.put(
                            place,
                            rows.getObject("posted_at", OffsetDateTime.class).toInstant());
                }
            }
        }
    }

    private static Object[] authors(List<NewMessage> messages) {
        return messages.stream()
                .map(NewMessage::from)
                .map(person -> person.id())
                .map(UserId::value)
                .distinct()
                .toArray();
    }
}
