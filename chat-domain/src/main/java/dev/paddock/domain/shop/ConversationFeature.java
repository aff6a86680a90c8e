package dev.paddock.domain.shop;

import dev.paddock.domain.advice.ReadTalks;
import dev.paddock.domain.conversation.CatchUp;
import dev.paddock.domain.conversation.MarkRead;
import dev.paddock.domain.conversation.PostMessage;
import dev.paddock.domain.conversation.ReadHistory;

/** Conversations: posting, reading, catching up after a break. */
public record ConversationFeature(
        PostMessage postMessage, ReadHistory readHistory, CatchUp catchUp, MarkRead markRead, ReadTalks readTalks) {

    static ConversationFeature of(Ports ports) {
        var conversations = ports.conversations();
        return new ConversationFeature(
                new PostMessage(ports.roster(), ports.messageLog()),
                new ReadHistory(conversations),
                new CatchUp(conversations),
                new MarkRead(conversations, ports.transactions(), ports.events()),
                new ReadTalks(conversations));
    }
}
