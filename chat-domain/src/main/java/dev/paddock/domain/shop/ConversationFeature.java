package dev.paddock.domain.shop;

import dev.paddock.domain.advice.ReadTalks;
import dev.paddock.domain.conversation.CatchUp;
import dev.paddock.domain.conversation.ChangeMessage;
import dev.paddock.domain.conversation.MarkRead;
import dev.paddock.domain.conversation.ModerateMessages;
import dev.paddock.domain.conversation.PostMessage;
import dev.paddock.domain.conversation.ReadHistory;
import dev.paddock.domain.conversation.SearchMessages;
import dev.paddock.domain.conversation.ShowTyping;
import dev.paddock.domain.moderation.ReportMessage;
import dev.paddock.domain.moderation.ResolveReport;

/** Conversations: posting, reading, catching up after a break. */
public record ConversationFeature(
        PostMessage postMessage,
        ReadHistory readHistory,
        CatchUp catchUp,
        MarkRead markRead,
        ShowTyping showTyping,
        ReadTalks readTalks,
        ChangeMessage changeMessage,
        ModerateMessages moderateMessages,
        ReportMessage reportMessage,
        ResolveReport resolveReport,
        SearchMessages searchMessages) {

    static ConversationFeature of(Ports ports, Surroundings outside) {
        var conversations = ports.conversations();
        var changes = ports.messageChanges();
        var transactions = ports.transactions();
        var changeMessage = new ChangeMessage(changes, transactions, ports.events(), outside.clock());
        var moderate = new ModerateMessages(changes, changeMessage, transactions, outside.clock());
        var reports = ports.reports();
        return new ConversationFeature(
                new PostMessage(ports.roster(), ports.messageLog()),
                new ReadHistory(conversations),
                new CatchUp(conversations),
                new MarkRead(conversations, transactions, ports.events()),
                new ShowTyping(ports.roster(), ports.events()),
                new ReadTalks(conversations),
                changeMessage,
                moderate,
                new ReportMessage(
                        conversations, changes, reports, transactions, ports.events(), outside.ids(), outside.clock()),
                new ResolveReport(reports, moderate, transactions, ports.events(), outside.clock()),
                new SearchMessages(conversations, ports.messageIndex()));
    }
}
