package dev.paddock.persistence;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way through one transaction: each gets its outcome, and each new one its number. Used by one thread, once.
 *
 * <p>First all conversations are locked, then what is stored already is looked up: whoever might still be storing the same message,
 * on another node or in a transaction whose end nobody heard of, holds one of these locks until it is decided.
 */
final class Group {
    private final List<NewMessage> messages;
    private final List<NewMessage> doubtful;
    private final Instant at;
    private final Map<MessageKey, PostOutcome> outcomes = new HashMap<>();
    private final List<Message> appended = new ArrayList<>();
    private final List<Message> recovered = new ArrayList<>();

    /**
     * A group to be stored.
     *
     * @param doubtful messages of earlier groups that may be stored or not
     * @param at the time the new ones get
     */
    Group(List<NewMessage> messages, List<NewMessage> doubtful, Instant at) {
        this.messages = messages;
        this.doubtful = doubtful;
        this.at = at;
    }

    /** Stores the group in the transaction of {@code handle}, which the caller commits. */
    void store(Handle handle) {
        var ids = Stream.concat(doubtful.stream(), messages.stream())
                .map(message -> Columns.storable(message.conversation().value()))
                .distinct()
                .sorted()
                .toList();
        var lines = MessageTable.lock(handle, ids);
        var stored = MessageTable.find(
                handle, Stream.concat(doubtful.stream(), messages.stream()).toList());
        recover(stored);
        var counts = number(lines, stored);
        if (!appended.isEmpty()) {
            if (!MessageTable.advance(handle, counts)) {
                throw new IllegalStateException("a conversation closed or was blocked while it was locked");
            }
            MessageTable.insert(handle, appended);
        }
    }

    /** What came of {@code message}; the second of two with one key is told that it is a duplicate. */
    PostOutcome outcomeOf(NewMessage message) {
        var key = MessageKey.of(message);
        var outcome = outcomes.getOrDefault(key, new PostOutcome.Unavailable());
        if (outcome instanceof PostOutcome.Posted posted && !posted.duplicate()) {
            outcomes.put(key, new PostOutcome.Posted(posted.seq(), posted.at(), true));
        }
        return outcome;
    }

    /** What readers are to be told of, each conversation's in the order of its numbers. */
    List<Message> news() {
        return Stream.concat(recovered.stream(), appended.stream()).toList();
    }

    int size() {
        return messages.size();
    }

    /** How many messages are new. */
    int appended() {
        return appended.size();
    }

    private void recover(Map<MessageKey, StoredMessage> stored) {
        for (var message : doubtful) {
            var found = stored.get(MessageKey.of(message));
            if (found != null) {
                recovered.add(found.of(message));
            }
        }
    }

    private Map<ConversationId, Integer> number(
            Map<ConversationId, MessageTable.Line> lines, Map<MessageKey, StoredMessage> stored) {
        var counts = new HashMap<ConversationId, Integer>();
        for (var message : messages) {
            var first = stored.get(MessageKey.of(message));
            if (first != null) {
                outcomes.put(first.key(), new PostOutcome.Posted(first.seq(), first.at(), true));
            } else {
                outcomes.computeIfAbsent(
                        MessageKey.of(message), key -> append(message, lines.get(message.conversation()), counts));
            }
        }
        return counts;
    }

    private PostOutcome append(
            NewMessage message, MessageTable.@Nullable Line line, Map<ConversationId, Integer> counts) {
        if (line == null) {
            return new PostOutcome.NotAMember();
        }
        if (!line.open()) {
            return line.room() ? new PostOutcome.RoomDeleted() : new PostOutcome.ConversationClosed();
        }
        if (line.blocked()) {
            return new PostOutcome.Blocked();
        }
        long seq = line.lastSeq() + counts.merge(line.id(), 1, Integer::sum);
        appended.add(new Message(line.id(), seq, message.from(), message.text(), at, message.clientId()));
        return new PostOutcome.Posted(seq, at, false);
    }
}
