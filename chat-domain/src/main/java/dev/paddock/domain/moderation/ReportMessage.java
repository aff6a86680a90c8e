package dev.paddock.domain.moderation;

import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.Message;
import dev.paddock.domain.conversation.MessageChanges;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Telling the staff of a message that should not stand where it stands. */
public final class ReportMessage {
    private final Conversations conversations;
    private final MessageChanges messages;
    private final Reports reports;
    private final Transactions transactions;
    private final StateEvents events;
    private final Ids ids;
    private final InstantSource clock;

    public ReportMessage(
            Conversations conversations,
            MessageChanges messages,
            Reports reports,
            Transactions transactions,
            StateEvents events,
            Ids ids,
            InstantSource clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.reports = reports;
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Reports a message as it is now; nobody but the staff hears of it. */
    public ReportOutcome report(Person reporter, ConversationId id, long seq, @Nullable ReportReason reason) {
        return transactions.run(() -> {
            var conversation = conversations.find(id, reporter.id()).orElse(null);
            if (conversation == null) {
                return new ReportOutcome.NotAMember();
            }
            var message =
                    messages.find(id, seq).filter(found -> !found.isRemoved()).orElse(null);
            if (message == null) {
                return new ReportOutcome.NothingToReport();
            }
            return message.from().id().equals(reporter.id())
                    ? new ReportOutcome.OneselfReported()
                    : report(reporter, conversation, message, reason);
        });
    }

    private ReportOutcome report(
            Person reporter, Conversation conversation, Message message, @Nullable ReportReason reason) {
        var report = new Report(
                new ReportId(ids.next()),
                conversation.id(),
                conversation.kind() == Conversation.Kind.ROOM,
                message.seq(),
                message.text(),
                message.from(),
                message.at(),
                reporter,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        if (reports.add(report)) {
            events.append(new ReportEvent.ReportChanged(report.id()));
        }
        return new ReportOutcome.Reported();
    }
}
