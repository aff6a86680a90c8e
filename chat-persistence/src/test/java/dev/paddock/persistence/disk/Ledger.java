package dev.paddock.persistence.disk;

import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Message;
import dev.paddock.persistence.Stores;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A ledger of what a store was asked to keep and what it acknowledged: it may have kept what it did not acknowledge, as a whole, and
 * must have kept what it did. Thread-safe; who {@link #attempt attempts} something about a fact is alone with it.
 */
final class Ledger {
    private final Map<String, Fact> facts = new TreeMap<>();
    private final Map<String, String> sent = new TreeMap<>();
    private final Map<String, Long> acknowledged = new TreeMap<>();

    /** Something {@code reader} finds in the store is about to become {@code value}; before the first time it is {@code first}. */
    synchronized void attempt(String name, String first, String value, Function<Stores, String> reader) {
        facts.computeIfAbsent(name, unknown -> new Fact(reader, new HashSet<>(Set.of(first))))
                .possible
                .add(value);
    }

    /** It became that. */
    synchronized void acknowledge(String name, String value) {
        var possible = Objects.requireNonNull(facts.get(name)).possible;
        possible.clear();
        possible.add(value);
    }

    synchronized void sent(String clientId, ConversationId room) {
        sent.put(clientId, room.value());
    }

    synchronized void posted(String clientId, long seq) {
        acknowledged.put(clientId, seq);
    }

    /** Compares with {@code stores}, says what is wrong, and takes what it found for certain from now on. */
    synchronized List<String> compare(Stores stores, List<ConversationId> rooms) {
        var wrong = new ArrayList<String>();
        facts.forEach((name, fact) -> {
            String found = fact.reader.apply(stores);
            if (!fact.possible.contains(found)) {
                wrong.add(name + " is " + found + ", not one of " + fact.possible);
            }
            fact.possible.clear();
            fact.possible.add(found);
        });
        var found = new TreeMap<String, Long>();
        rooms.forEach(room -> compareMessages(stores, room, found, wrong));
        acknowledged.forEach((clientId, seq) -> {
            if (!seq.equals(found.get(clientId))) {
                wrong.add("message " + clientId + " has the number " + found.get(clientId) + ", not " + seq);
            }
        });
        acknowledged.putAll(found);
        return wrong;
    }

    private void compareMessages(Stores stores, ConversationId room, Map<String, Long> found, List<String> wrong) {
        long last = 0;
        var messages = stores.conversations().after(room, 0, Integer.MAX_VALUE);
        for (Message message : messages) {
            String clientId = message.clientId().value();
            if (message.seq() <= last) {
                wrong.add(room.value() + " has " + message.seq() + " after " + last);
            }
            if (!room.value().equals(sent.get(clientId))
                    || !message.text().value().equals(clientId)) {
                wrong.add(room.value() + " has a message nobody sent: " + clientId);
            }
            if (found.put(clientId, message.seq()) != null) {
                wrong.add("message " + clientId + " is there twice");
            }
            last = message.seq();
        }
        long said = stores.conversations().lastSeq(room);
        if (said != messages.size() || said != last) {
            wrong.add(
                    room.value() + " has " + messages.size() + " messages up to " + last + ", and says up to " + said);
        }
    }

    private record Fact(Function<Stores, String> reader, Set<String> possible) {}
}
