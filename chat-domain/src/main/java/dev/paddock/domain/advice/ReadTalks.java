package dev.paddock.domain.advice;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.Conversations;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
        return sorted(conversations.of(advisor).stream());
    }

    /** {@link #of}, and as closed ones those that a colleague has by now, or the line: they are read on. */
    public List<Conversation> readBy(UserId advisor) {
        return sorted(Stream.concat(conversations.of(advisor).stream(), conversations.formerlyOf(advisor).stream()));
    }

    private static List<Conversation> sorted(Stream<Conversation> all) {
        return all.filter(conversation -> conversation.kind() == Conversation.Kind.ADVICE)
                .sorted(OPEN_FIRST)
                .toList();
    }
}
