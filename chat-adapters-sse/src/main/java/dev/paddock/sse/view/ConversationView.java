package dev.paddock.sse.view;

import dev.paddock.contract.shape.ConversationShape;
import dev.paddock.contract.shape.Shape;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.conversation.Conversation;
import java.util.List;

/** Conversations as bodies of answers and events, for one of their people. */
public final class ConversationView {
    private ConversationView() {}

    public static Shape of(Conversation conversation, Language reader) {
        return Shape.field("conversation", ConversationShape.of(conversation, reader));
    }

    public static Shape all(List<Conversation> conversations, Language reader) {
        return Shape.list("conversations", shapes(conversations, reader));
    }

    public static List<Shape> shapes(List<Conversation> conversations, Language reader) {
        return conversations.stream()
                .map(conversation -> ConversationShape.of(conversation, reader))
                .toList();
    }
}
