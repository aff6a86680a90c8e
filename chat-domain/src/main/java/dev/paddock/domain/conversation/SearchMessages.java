package dev.paddock.domain.conversation;

import dev.paddock.domain.account.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking for what was said in one's own conversations. */
public final class SearchMessages {
    /** The longest page, in messages. */
    public static final int MAX_PAGE = 50;

    private final Conversations conversations;
    private final MessageIndex index;

    public SearchMessages(Conversations conversations, MessageIndex index) {
        this.conversations = conversations;
        this.index = index;
    }

    /** What was said in one conversation, before number {@code before}. */
    public SearchOutcome in(UserId reader, ConversationId id, SoughtWords words, long before, int limit) {
        if (conversations.find(id, reader).isEmpty()) {
            return new SearchOutcome.NotAMember();
        }
        int size = size(limit);
        return page(index.find(id, words, before, size + 1), size, false);
    }

    /** What was said in all of them, after {@code position} of a search before, null to begin. */
    public SearchOutcome everywhere(UserId reader, SoughtWords words, @Nullable SearchPosition position, int limit) {
        int size = size(limit);
        var own = conversations.of(reader).stream().map(Conversation::id).toList();
        return page(own.isEmpty() ? List.of() : index.find(own, words, position, size + 1), size, true);
    }

    private static int size(int limit) {
        return Math.max(1, Math.min(limit, MAX_PAGE));
    }

    private static SearchOutcome page(List<Message> found, int size, boolean everywhere) {
        boolean more = found.size() > size;
        var page = more ? found.subList(0, size) : found;
        return new SearchOutcome.Found(page, more, more && everywhere ? SearchPosition.of(page.get(size - 1)) : null);
    }
}
