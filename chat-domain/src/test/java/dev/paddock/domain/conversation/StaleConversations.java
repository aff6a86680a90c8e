package dev.paddock.domain.conversation;

import dev.paddock.domain.account.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conversations of which one is found as it was a moment ago. */
record StaleConversations(Conversations now, Conversation aMomentAgo) implements Conversations {
    @Override
    public Optional<Conversation> find(ConversationId id, UserId user) {
        return Optional.of(aMomentAgo);
    }

    @Override
    public List<Conversation> of(UserId user) {
        return List.of(aMomentAgo);
    }

    @Override
    public Optional<Conversation> findForStaff(ConversationId id, UserId staff) {
        return now.findForStaff(id, staff);
    }

    @Override
    public List<Conversation> formerlyOf(UserId staff) {
        return now.formerlyOf(staff);
    }

    @Override
    public List<Message> after(ConversationId id, long seq, int limit) {
        return now.after(id, seq, limit);
    }

    @Override
    public List<Message> before(ConversationId id, long seq, int limit) {
        return now.before(id, seq, limit);
    }

    @Override
    public long lastSeq(ConversationId id) {
        return now.lastSeq(id);
    }

    @Override
    public boolean markRead(ConversationId id, UserId user, long seq) {
        return now.markRead(id, user, seq);
    }

    @Override
    public List<Message> writtenBy(UserId user, @Nullable Message last, int limit) {
        return now.writtenBy(user, last, limit);
    }

    @Override
    public String epoch() {
        return now.epoch();
    }
}
