package dev.paddock.domain.advice;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.Conversation;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.Conversations;
import dev.paddock.domain.conversation.Talks;
import dev.paddock.domain.note.KeepNotes;
import dev.paddock.domain.note.NoteText;
import dev.paddock.domain.presence.Grace;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Handing a talk on: to a colleague who can take somebody, or back to the line, where it waits at its old place. */
public final class TransferTalk {
    private final Accounts accounts;
    private final AdviceRequests requests;
    private final Desks desks;
    private final Conversations conversations;
    private final KeepNotes notes;
    private final LineWork work;
    private final EndRequest endRequest;
    private final Grace grace;
    private final InstantSource clock;

    public TransferTalk(
            Accounts accounts,
            AdviceRequests requests,
            Desks desks,
            AdviceLine line,
            Talks talks,
            Conversations conversations,
            KeepNotes notes,
            Transactions transactions,
            StateEvents events,
            Grace grace,
            InstantSource clock) {
        this.accounts = accounts;
        this.requests = requests;
        this.desks = desks;
        this.conversations = conversations;
        this.notes = notes;
        this.work = new LineWork(requests, desks, line, transactions, events);
        this.endRequest = new EndRequest(requests, talks, work, clock);
        this.grace = grace;
        this.clock = clock;
    }

    /** Hands the talk of {@code by} on; the comment is kept as a note. */
    public TransferOutcome transfer(ConversationId talk, Person by, Handover wish) {
        return work.run(() -> {
            var request =
                    requests.talkingIn(talk).filter(open -> isBy(open, by)).orElse(null);
            if (request == null) {
                return isOver(talk, by) ? new TransferRefusal.TalkOver() : new TransferRefusal.NotYours();
            }
            var to = wish.to();
            return to == null ? toTheLine(request, by, wish.comment()) : toColleague(request, by, to, wish.comment());
        });
    }

    private TransferOutcome toTheLine(AdviceRequest request, Person by, @Nullable NoteText comment) {
        endRequest.waitAgain(request);
        keep(comment, by, request);
        return new TransferOutcome.Transferred(request.pendingAgain());
    }

    private TransferOutcome toColleague(AdviceRequest request, Person by, UserId to, @Nullable NoteText comment) {
        if (to.equals(by.id())) {
            return new TransferRefusal.YoursAlready();
        }
        var next = accounts.find(to).map(Account::person).orElse(null);
        if (next == null || !desks.available(grace.startBefore(clock.instant())).contains(to)) {
            return new TransferRefusal.AdvisorUnavailable();
        }
        var handed = endRequest.handOver(request, next);
        keep(comment, by, request);
        return new TransferOutcome.Transferred(handed);
    }

    /** After the talk has changed hands: whoever has it by then is told of it first, and of the note then. */
    private void keep(@Nullable NoteText comment, Person by, AdviceRequest request) {
        if (comment != null) {
            notes.add(by, request.talk(), comment);
        }
    }

    private boolean isOver(ConversationId talk, Person by) {
        return conversations
                .find(talk, by.id())
                .filter(seen -> seen.kind() == Conversation.Kind.ADVICE && !seen.open())
                .isPresent();
    }

    private static boolean isBy(AdviceRequest request, Person advisor) {
        var current = request.advisor();
        return current != null && current.id().equals(advisor.id());
    }
}
