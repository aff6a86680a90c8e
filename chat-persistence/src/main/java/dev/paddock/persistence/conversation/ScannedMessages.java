package dev.paddock.persistence.conversation;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageIndex;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.SearchPosition;
import dev.paddock.domain.conversation.SoughtWords;
import dev.paddock.persistence.message.MessagePlace;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The finding of messages by looking at them, the newest first, until enough are found: for the embedded database, which has no index of words
 * that would be worth its place in the file, and is meant for a hundred thousand messages.
 */
public final class ScannedMessages implements MessageIndex {
    private static final int PAGE = 5_000;
    private static final Comparator<Hit> NEWEST_FIRST =
            Comparator.comparing(Hit::at).thenComparing(Hit::place).reversed();

    /** A message that has the words. */
    private record Hit(long place, Instant at, ConversationId conversation) {}

    /** A message that is looked at. */
    private record Looked(Hit hit, MessageText text) {}

    private final Database database;

    public ScannedMessages(Database database) {
        this.database = database;
    }

    @Override
    public List<Message> find(ConversationId conversation, SoughtWords words, long before, int limit) {
        return database.read(handle -> JdbiMessageIndex.numbers(handle, List.of(conversation)).keySet().stream()
                .flatMap(number ->
                        scan(handle, conversation, number, words, MessagePlace.bound(before), null, limit).stream())
                .map(hit -> message(handle, hit))
                .toList());
    }

    @Override
    public List<Message> find(
            List<ConversationId> conversations, SoughtWords words, @Nullable SearchPosition after, int limit) {
        return database.read(handle -> {
            var from = after == null
                    ? null
                    : new Hit(JdbiMessageIndex.place(handle, after), after.at(), after.conversation());
            var hits = new ArrayList<Hit>();
            JdbiMessageIndex.numbers(handle, conversations)
                    .forEach((number, id) -> hits.addAll(
                            scan(handle, id, number, words, MessagePlace.bound(Long.MAX_VALUE), from, limit)));
            return hits.stream()
                    .sorted(NEWEST_FIRST)
                    .limit(limit)
                    .map(hit -> message(handle, hit))
                    .toList();
        });
    }

    /** The newest that have the words, with numbers below {@code before}, and after {@code from} where that is given. */
    private static List<Hit> scan(
            Handle handle,
            ConversationId id,
            long number,
            SoughtWords words,
            long before,
            @Nullable Hit from,
            int limit) {
        var hits = new ArrayList<Hit>();
        long end = number * 4_294_967_296L + before;
        while (hits.size() < limit) {
            long last = scanPage(handle, id, number, words, end, from, hits);
            if (last == 0) {
                break;
            }
            end = last;
        }
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    /** Adds what is found among the next messages; returns the place of the last one looked at, 0 if there are no more. */
    private static long scanPage(
            Handle handle,
            ConversationId id,
            long number,
            SoughtWords words,
            long end,
            @Nullable Hit from,
            List<Hit> hits) {
        var rows = handle.createQuery("""
                        SELECT place, body, posted_at FROM messages
                        WHERE place > :number * 4294967296 AND place < :end ORDER BY place DESC LIMIT :limit
                        """)
                .bind("number", number)
                .bind("end", end)
                .bind("limit", PAGE)
                .map((row, context) -> new Looked(
                        new Hit(row.getLong("place"), Columns.instant(row, "posted_at"), id),
                        new MessageText(row.getString("body"))))
                .list();
        rows.stream()
                .filter(looked -> words.areIn(looked.text()))
                .map(Looked::hit)
                .filter(hit -> from == null || NEWEST_FIRST.compare(hit, from) > 0)
                .forEach(hits::add);
        return rows.size() < PAGE ? 0 : rows.get(PAGE - 1).hit().place();
    }

    private static Message message(Handle handle, Hit hit) {
        return handle.createQuery(MessageRows.SELECT + "WHERE m.place = :place")
                .bind("place", hit.place())
                .map((row, context) -> MessageRows.message(row, hit.conversation()))
                .one();
    }
}
