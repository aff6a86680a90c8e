package dev.paddock.sse;

import dev.paddock.domain.account.Language;
import dev.paddock.domain.conversation.Conversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its people sees it.
 *
 * @param with the other person, null in rooms
 * @param room the room's id, null between two people
 */
public record ConversationView(
        String id,
        String kind,
        String title,
        long lastSeq,
        long readSeq,
        boolean open,
        @Nullable PersonView with,
        @Nullable String room) {
    public record Wrapped(ConversationView conversation) {}

    public record All(List<ConversationView> conversations) {}

    public static All all(List<Conversation> conversations, Language reader) {
        return new All(conversations.stream()
                .map(conversation -> of(conversation, reader))
                .toList());
    }

    public static ConversationView of(Conversation conversation, Language reader) {
        var with = conversation.with();
        var id = conversation.id().value();
        return new ConversationView(
                id,
                conversation.kind().wireName(),
                with == null ? conversation.title() : with.nameFor(reader),
                conversation.lastSeq(),
                conversation.readSeq(),
                conversation.open(),
                with == null ? null : PersonView.of(with, reader),
                conversation.kind() == Conversation.Kind.ROOM ? id : null);
    }
}
