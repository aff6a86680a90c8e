package dev.paddock.persistence.log;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;
import dev.paddock.persistence.message.MessageKey;
import dev.paddock.persistence.message.MessagePlace;
import dev.paddock.persistence.message.MessageTable;
import dev.paddock.persistence.message.PlaceRange;
import dev.paddock.persistence.message.PlacedMessage;
import dev.paddock.persistence.message.Senders;
import dev.paddock.persistence.message.SentMessages;
import dev.paddock.persistence.message.StoredMessage;
import dev.paddock.persistence.photo.SentPhotos;
import dev.paddock.persistence.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way through one transaction: each gets its outcome, and each new one its number. Used by one thread, once.
 *
 * <p>First all conversations are locked, then what is stored already is looked up: whoever might still be storing the same message,
 * on another node or in a transaction whose end nobody heard of, holds one of these locks until it is decided.
 */
public final class Group {
    private final List<NewMessage> messages;
    private final List<NewMessage> doubtful;
    private final Instant at;
    private final Map<MessageKey, PostOutcome> outcomes = new HashMap<>();
    private final List<Message> appended = new ArrayList<>();
    private final List<Message> recovered = new ArrayList<>();
    private final Map<Long, Integer> counts = new TreeMap<>();
    private SentPhotos photos = new SentPhotos();
    private List<PlacedMessage> placed = List.of();
    private @Nullable Note note;
    private Map<String, Long> numbers = Map.of();

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

    /** Stores the group in the transaction of {@code connection}, which the caller commits. */
    void store(Connection connection, Senders senders, SentMessages sent) throws SQLException {
        var all = Stream.concat(doubtful.stream(), messages.stream()).toList();
        var lines = MessageTable.lock(connection, ids(all));
        numbers = senders.find(
                connection,
                all.stream().map(message -> message.from().id().value()).collect(Collectors.toSet()));
        var stored = sent.find(connection, all, numbers);
        photos = SentPhotos.of(connection, all);
        recover(stored, lines);
        var rules = RoomRules.of(connection, lines, messages, at);
        number(lines, stored, rules);
        if (!appended.isEmpty()) {
            insert(connection, lines, senders);
            rules.note(connection);
        }
    }

    /** The outcome for {@code message}; the second of two with one key is a duplicate. */
    PostOutcome outcomeOf(NewMessage message) {
        var key = MessageKey.of(message);
        var outcome = outcomes.getOrDefault(key, new PostOutcome.Unavailable());
        if (outcome instanceof PostOutcome.Posted posted && !posted.duplicate()) {
            outcomes.put(key, new PostOutcome.Posted(posted.seq(), posted.at(), true));
        }
        return outcome;
    }

    /** The messages to be published to readers, each conversation's in the order of its numbers. */
    List<Message> news() {
        return Stream.concat(recovered.stream(), appended.stream()).toList();
    }

    /** Notes how others find what is new in it. */
    void noted(long epoch, long n) {
        note = new Note(epoch, n);
    }

    /** How others find what is new in it; empty if nothing is, or there are no others. */
    Optional<Note> note() {
        return Optional.ofNullable(note);
    }

    /** Whether it found messages stored by earlier groups, which others find by those. */
    boolean recovers() {
        return !recovered.isEmpty();
    }

    /** The row in {@code node_groups}. */
    record Note(long epoch, long n) {}

    int size() {
        return messages.size();
    }

    /** The number of messages that are new. */
    int appended() {
        return appended.size();
    }

    /** The new messages as they are in the table. */
    List<PlacedMessage> placed() {
        return placed;
    }

    /** The numbers of all who wrote, by id. */
    Map<String, Long> numbers() {
        return numbers;
    }

    private static List<String> ids(List<NewMessage> messages) {
        return messages.stream()
                .map(message -> Columns.storable(message.conversation().value()))
                .distinct()
                .sorted()
                .toList();
    }

    private void recover(Map<MessageKey, StoredMessage> stored, Map<ConversationId, MessageTable.Line> lines) {
        for (var message : doubtful) {
            var found = stored.get(MessageKey.of(message));
            if (found != null) {
                var line = lines.get(found.conversation());
                recovered.add(found.of(message)
                        .with(line == null ? List.of() : photos.sentAt(MessagePlace.of(line.number(), found.seq()))));
            }
        }
    }

    private void number(
            Map<ConversationId, MessageTable.Line> lines, Map<MessageKey, StoredMessage> stored, RoomRules rules) {
        for (var message : messages) {
            var first = stored.get(MessageKey.of(message));
            if (first != null) {
                outcomes.put(first.key(), new PostOutcome.Posted(first.seq(), first.at(), true));
            } else {
                outcomes.computeIfAbsent(
                        MessageKey.of(message), key -> append(message, lines.get(message.conversation()), rules));
            }
        }
    }

    private PostOutcome append(NewMessage message, MessageTable.@Nullable Line line, RoomRules rules) {
        if (line == null) {
            return new PostOutcome.NotAMember();
        }
        if (!line.open()) {
            return line.room() ? new PostOutcome.RoomDeleted() : new PostOutcome.ConversationClosed();
        }
        if (line.blocked()) {
            return new PostOutcome.Blocked();
        }
        var refusal = rules.refusal(message, line);
        if (refusal != null) {
            return refusal;
        }
        var taken = photos.claim(message);
        if (taken == null) {
            return new PostOutcome.PhotosInvalid();
        }
        long seq = line.lastSeq() + counts.merge(line.number(), 1, Integer::sum);
        appended.add(new Message(line.id(), seq, message.from(), message.text(), at, message.clientId(), taken));
        return new PostOutcome.Posted(seq, at, false);
    }

    private void insert(Connection connection, Map<ConversationId, MessageTable.Line> lines, Senders senders)
            throws SQLException {
        if (!MessageTable.advance(connection, counts)) {
            throw new IllegalStateException("a conversation closed or was blocked while it was locked");
        }
        senders.add(
                connection,
                appended.stream().map(message -> message.from().id().value()).collect(Collectors.toSet()),
                numbers);
        placed = appended.stream().map(message -> placed(message, lines)).toList();
        MessageTable.insert(connection, placed, at);
        MessageTable.note(connection, at, placed.size(), ranges());
        photos.send(connection, placed);
        senders.note(connection, placed);
    }

    private PlacedMessage placed(Message message, Map<ConversationId, MessageTable.Line> lines) {
        var line = lines.get(message.conversation());
        Long sender = numbers.get(message.from().id().value());
        if (line == null || sender == null) {
            throw new IllegalStateException("a message without a conversation or a sender was about to be stored");
        }
        return new PlacedMessage(MessagePlace.of(line.number(), message.seq()), sender, message);
    }

    /** Where its new messages are. */
    List<PlaceRange> ranges() {
        var ranges = new TreeMap<Long, PlaceRange>();
        for (var message : placed) {
            ranges.merge(
                    MessagePlace.conversation(message.place()),
                    new PlaceRange(message.place(), message.place()),
                    PlaceRange::with);
        }
        return List.copyOf(ranges.values());
    }
}
