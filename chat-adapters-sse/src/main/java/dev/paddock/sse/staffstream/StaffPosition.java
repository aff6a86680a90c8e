package dev.paddock.sse.staffstream;

import dev.paddock.domain.conversation.ConversationId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The position to which a staff stream has brought its reader, and as text the id of its events: the number in the event log, and for each of the
 * reader's open conversations the number of the message sent last, as these are in no common order. A conversation that is missing
 * from it is sent from when the log says that it was opened.
 */
record StaffPosition(long number, SortedMap<ConversationId, Long> sent) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Comparator<ConversationId> ORDER = Comparator.comparing(ConversationId::value);
    private static final int MAX_LENGTH = 4000;

    StaffPosition {
        var sorted = new TreeMap<ConversationId, Long>(ORDER);
        sorted.putAll(sent);
        sent = sorted;
    }

    static StaffPosition at(long number, Map<ConversationId, Long> sent) {
        var sorted = new TreeMap<ConversationId, Long>(ORDER);
        sorted.putAll(sent);
        return new StaffPosition(number, sorted);
    }

    /** The position that {@code id} stands for; empty if no stream ever gave it out. */
    static Optional<StaffPosition> parse(String id) {
        var parts = id.split("~", -1);
        if (id.length() > MAX_LENGTH || !NUMBER.matcher(parts[0]).matches()) {
            return Optional.empty();
        }
        var sent = new TreeMap<ConversationId, Long>(ORDER);
        for (int i = 1; i < parts.length; i++) {
            int dot = parts[i].lastIndexOf('.');
            if (dot < 1
                    || dot > 64
                    || !NUMBER.matcher(parts[i].substring(dot + 1)).matches()) {
                return Optional.empty();
            }
            sent.put(new ConversationId(parts[i].substring(0, dot)), Long.parseLong(parts[i].substring(dot + 1)));
        }
        return Optional.of(new StaffPosition(Long.parseLong(parts[0]), sent));
    }

    /** The text of it, in characters that need no escape in an address. */
    String id() {
        var id = new StringBuilder().append(number);
        sent.forEach(
                (talk, seq) -> id.append('~').append(talk.value()).append('.').append(seq.longValue()));
        return id.toString();
    }
}
