package dev.paddock.sse.view;

import dev.paddock.contract.shape.ConversationShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import java.util.List;
import java.util.Set;

/** Conversations as bodies of answers and events, for one of their people. */
public final class ConversationView {
    private ConversationView() {}

    public static Shape of(Conversation conversation, Language reader, Set<UserId> online) {
        return Shape.field("conversation", ConversationShape.of(conversation, reader, online));
    }

    public static Shape all(List<Conversation> conversations, Language reader, Set<UserId> online) {
        return Shape.list("conversations", shapes(conversations, reader, online));
    }

    public static List<Shape> shapes(List<Conversation> conversations, Language reader, Set<UserId> online) {
        return conversations.stream()
                .map(conversation -> ConversationShape.of(conversation, reader, online))
                .toList();
    }
}
