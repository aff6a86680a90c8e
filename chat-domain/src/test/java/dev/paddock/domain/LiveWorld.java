package dev.paddock.domain;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.conversation.ClientId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.MessageText;
import dev.paddock.domain.conversation.NewMessage;
import dev.paddock.domain.conversation.PostOutcome;

/** A world with advisors, direct messages, offers and staff; all that {@link World} has belongs to the same store. */
public interface LiveWorld extends World {
    /** What a listener that follows {@link #eventLog()} heard. */
    RecordingLog logged();

    default Account advisor(String name) {
        return person(name, Role.ADVISOR, new EmailAddress(name + "@paddock.example"));
    }

    default Account admin(String name) {
        return person(name, Role.ADMIN, new EmailAddress(name + "@paddock.example"));
    }

    /** Opens a conversation between two people, past all rules. */
    default ConversationId talk(Conversation.Kind kind, Account one, Account other) {
        var id = new ConversationId(ids().next());
        transactions().run(() -> talks().open(id, kind, one.id(), other.id(), clock().instant()));
        return id;
    }

    /** Posts {@code text}, which is the client id as well, past any roster; waits until the log has answered. */
    default PostOutcome post(ConversationId conversation, Account author, String text) {
        return post(new NewMessage(conversation, author.person(), new ClientId(text), new MessageText(text)));
    }
}
