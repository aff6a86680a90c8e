package dev.paddock.domain.shop;

import dev.paddock.domain.advice.ReadTalks;
import dev.paddock.domain.conversation.CatchUp;
import dev.paddock.domain.conversation.ChangeMessage;
import dev.paddock.domain.conversation.MarkRead;
import dev.paddock.domain.conversation.ModerateMessages;
import dev.paddock.domain.conversation.PostMessage;
import dev.paddock.domain.conversation.ReadHistory;

/** Conversations: posting, reading, catching up after a break. */
public record ConversationFeature(
        PostMessage postMessage,
        ReadHistory readHistory,
        CatchUp catchUp,
        MarkRead markRead,
        ReadTalks readTalks,
        ChangeMessage changeMessage,
        ModerateMessages moderateMessages) {

    static ConversationFeature of(Ports ports, Surroundings outside) {
        var conversations = ports.conversations();
        var changes = ports.messageChanges();
        var transactions = ports.transactions();
        var changeMessage = new ChangeMessage(changes, transactions, ports.events(), outside.clock());
        return new ConversationFeature(
                new PostMessage(ports.roster(), ports.messageLog()),
                new ReadHistory(conversations),
                new CatchUp(conversations),
                new MarkRead(conversations, transactions, ports.events()),
                new ReadTalks(conversations),
                changeMessage,
                new ModerateMessages(changes, changeMessage, transactions));
    }
}
