package dev.paddock.domain.advice;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.Conversations;
import java.util.Comparator;
import java.util.List;

/** An advisor's own conversations. What is said in them is read and written as in any other. */
public final class ReadTalks {
    private static final Comparator<Conversation> OPEN_FIRST = Comparator.comparing(Conversation::open)
            .reversed()
            .thenComparing(Conversation::title)
            .thenComparing(conversation -> conversation.id().value());

    private final Conversations conversations;

    public ReadTalks(Conversations conversations) {
        this.conversations = conversations;
    }

    /** The advice conversations of {@code advisor}, closed ones included, the open ones first. */
    public List<Conversation> of(UserId advisor) {
        return conversations.of(advisor).stream()
                .filter(conversation -> conversation.kind() == Conversation.Kind.ADVICE)
                .sorted(OPEN_FIRST)
                .toList();
    }
}
