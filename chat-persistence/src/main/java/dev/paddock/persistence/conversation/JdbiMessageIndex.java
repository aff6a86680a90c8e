package dev.paddock.persistence.conversation;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageIndex;
import dev.paddock.domain.conversation.SearchPosition;
import dev.paddock.domain.conversation.SoughtWords;
import dev.paddock.persistence.message.MessagePlace;
import dev.paddock.persistence.transaction.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The finding of messages by the index that PostgreSQL keeps of their words. */
public final class JdbiMessageIndex implements MessageIndex {
    /** Found first, whatever the planner thinks of their number: it knows nothing of how rare a word is. */
    private static final String FOUND = """
            WITH found AS MATERIALIZED (SELECT place FROM messages
                WHERE searched_words(body) @@ to_tsquery('pg_catalog.simple', :words))
            """;

    private static final String AMONG = "WHERE m.place IN (SELECT place FROM found) ";
    private final Database database;

    public JdbiMessageIndex(Database database) {
        this.database = database;
    }

    @Override
    public List<Message> find(ConversationId conversation, SoughtWords words, long before, int limit) {
        return database.read(handle -> {
            Long number = numbers(handle, List.of(conversation)).keySet().stream()
                    .findFirst()
                    .orElse(null);
            return number == null
                    ? List.of()
                    : handle.createQuery(FOUND + MessageRows.SELECT + AMONG + """
                            AND m.place > :number * 4294967296 AND m.place < :number * 4294967296 + :before
                            ORDER BY m.place DESC LIMIT :limit
                            """)
                            .bind("words", query(words))
                            .bind("number", number)
                            .bind("before", MessagePlace.bound(before))
                            .bind("limit", limit)
                            .map((row, context) -> MessageRows.message(row, conversation))
                            .list();
        });
    }

    @Override
    public List<Message> find(
            List<ConversationId> conversations, SoughtWords words, @Nullable SearchPosition after, int limit) {
        return database.read(handle -> {
            var ids = numbers(handle, conversations);
            if (ids.isEmpty()) {
                return List.of();
            }
            var in = ids.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
            var on = after == null ? "" : "AND (m.posted_at < :at OR (m.posted_at = :at AND m.place < :place)) ";
            var statement = handle.createQuery(FOUND + MessageRows.SELECT + AMONG + "AND m.place / 4294967296 IN (" + in
                            + ") " + on + "ORDER BY m.posted_at DESC, m.place DESC LIMIT :limit")
                    .bind("words", query(words))
                    .bind("limit", limit);
            var bound =
                    after == null ? statement : statement.bind("at", after.at()).bind("place", place(handle, after));
            return bound.map((row, context) -> MessageRows.message(
                            row, Objects.requireNonNull(ids.get(MessagePlace.conversation(row.getLong("place"))))))
                    .list();
        });
    }

    /** The ids of those conversations that there are, by their numbers. */
    static Map<Long, ConversationId> numbers(Handle handle, List<ConversationId> conversations) {
        var numbers = new HashMap<Long, ConversationId>();
        handle.createQuery("SELECT number, id FROM conversations WHERE id = ANY(:ids)")
                .bindArray(
                        "ids",
                        String.class,
                        conversations.stream().map(ConversationId::value).toArray())
                .map((row, context) -> Map.entry(row.getLong("number"), new ConversationId(row.getString("id"))))
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
        return numbers;
    }

    /** The place of the message that a search came up to, 0 if its conversation is gone. */
    static long place(Handle handle, SearchPosition position) {
        return numbers(handle, List.of(position.conversation())).keySet().stream()
                .findFirst()
                .filter(number -> MessagePlace.isNumber(position.seq()))
                .map(number -> MessagePlace.of(number, position.seq()))
                .orElse(0L);
    }

    /** They are letters and digits, and so nothing that a query understands otherwise. */
    private static String query(SoughtWords words) {
        return words.words().stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }
}
