package dev.paddock.domain.conversation;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search that looks at every message in memory. */
public final class InMemoryMessageIndex implements MessageIndex {
    private static final Comparator<Message> OLDEST_FIRST = Comparator.comparing(Message::at)
            .thenComparing(message -> message.conversation().value())
            .thenComparing(Message::seq);

    private final InMemoryConversations conversations;

    public InMemoryMessageIndex(InMemoryConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public List<Message> find(ConversationId conversation, SoughtWords words, long before, int limit) {
        return conversations.after(conversation, 0, Integer.MAX_VALUE).stream()
                .filter(message -> message.seq() < before)
                .filter(message -> !message.isRemoved() && words.areIn(message.text()))
                .sorted(Comparator.comparing(Message::seq).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Message> find(List<ConversationId> in, SoughtWords words, @Nullable SearchPosition after, int limit) {
        return in.stream()
                .flatMap(id -> find(id, words, Long.MAX_VALUE, Integer.MAX_VALUE).stream())
                .filter(message -> after == null || isBefore(message, after))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }

    private static boolean isBefore(Message message, SearchPosition position) {
        int time = message.at().compareTo(position.at());
        int place =
                message.conversation().value().compareTo(position.conversation().value());
        return time < 0 || (time == 0 && (place < 0 || (place == 0 && message.seq() < position.seq())));
    }
}
