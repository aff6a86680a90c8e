package dev.paddock.domain.conversation;

import dev.paddock.domain.PageSize;
import dev.paddock.domain.account.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading a conversation's messages in pages. */
public final class ReadHistory {
    /** The longest page, in messages. */
    public static final int MAX_PAGE = PageSize.MAX;

    private final Conversations conversations;

    public ReadHistory(Conversations conversations) {
        this.conversations = conversations;
    }

    /** The messages that follow number {@code seq}. */
    public HistoryOutcome after(UserId reader, ConversationId id, long seq, int limit) {
        return page(reader, id, limit, size -> conversations.after(id, seq, size), true);
    }

    /** The messages that lead up to number {@code seq}, without it. */
    public HistoryOutcome before(UserId reader, ConversationId id, long seq, int limit) {
        return page(reader, id, limit, size -> conversations.before(id, seq, size), false);
    }

    /** The newest messages. */
    public HistoryOutcome latest(UserId reader, ConversationId id, int limit) {
        return before(reader, id, Long.MAX_VALUE, limit);
    }

    /**
     * A page of what is said in a room, for who keeps order there and need not sit in it: what follows {@code after}, or leads up to
     * {@code before}, or the newest. How many changes there were it does not say.
     */
    public HistoryOutcome.Page inRoom(ConversationId room, @Nullable Long after, @Nullable Long before, int limit) {
        int size = Math.max(1, Math.min(limit, MAX_PAGE));
        var found = after != null
                ? conversations.after(room, after, size + 1)
                : conversations.before(room, before == null ? Long.MAX_VALUE : before, size + 1);
        boolean more = found.size() > size;
        var page = !more ? found : after != null ? found.subList(0, size) : found.subList(1, size + 1);
        return new HistoryOutcome.Page(page, conversations.lastSeq(room), more, 0);
    }

    private HistoryOutcome page(UserId reader, ConversationId id, int limit, Source source, boolean forward) {
        var conversation = conversations.find(id, reader).or(() -> conversations.findForStaff(id, reader));
        if (conversation.isEmpty()) {
            return new HistoryOutcome.NotAMember();
        }
        int size = Math.max(1, Math.min(limit, MAX_PAGE));
        var found = source.read(size + 1); // one more than asked for tells whether there are more
        boolean more = found.size() > size;
        var page = !more ? found : forward ? found.subList(0, size) : found.subList(1, size + 1);
        return new HistoryOutcome.Page(
                page, newest(conversation.get(), page), more, conversation.get().changes());
    }

    /** Never below what the page itself shows: a message may have come in between the two reads. */
    private static long newest(Conversation conversation, List<Message> page) {
        long shown = page.isEmpty() ? 0 : page.get(page.size() - 1).seq();
        return Math.max(conversation.lastSeq(), shown);
    }

    private interface Source {
        List<Message> read(int size);
    }
}
