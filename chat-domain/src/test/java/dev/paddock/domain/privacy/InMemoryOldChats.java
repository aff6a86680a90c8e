package dev.paddock.domain.privacy;

import dev.paddock.domain.InMemoryTransactions;
import dev.paddock.domain.advice.InMemoryAdviceRequests;
import dev.paddock.domain.conversation.ConversationId;
import dev.paddock.domain.conversation.InMemoryConversations;
import dev.paddock.domain.moderation.InMemoryReports;
import dev.paddock.domain.note.InMemoryNotes;
import dev.paddock.domain.rating.InMemoryRatings;
import java.time.Instant;

/** Old chats in memory. */
public final class InMemoryOldChats implements OldChats {
    private final InMemoryTransactions transactions;
    private final InMemoryConversations conversations;
    private final InMemoryAdviceRequests requests;
    private final InMemoryReports reports;
    private final InMemoryNotes notes;
    private final InMemoryRatings ratings;

    public InMemoryOldChats(
            InMemoryTransactions transactions,
            InMemoryConversations conversations,
            InMemoryAdviceRequests requests,
            InMemoryReports reports,
            InMemoryNotes notes,
            InMemoryRatings ratings) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.requests = requests;
        this.reports = reports;
        this.notes = notes;
        this.ratings = ratings;
    }

    @Override
    public int forget(Instant instant, int limit) {
        return transactions.run(() -> {
            reports.forget(instant);
            int forgotten = conversations.forgetMessages(instant, limit);
            conversations.forgetEmptyAdvice(instant).forEach(this::forgetRequest);
            return forgotten;
        });
    }

    private void forgetRequest(ConversationId conversation) {
        notes.forget(conversation);
        requests.rows()
                .map(InMemoryAdviceRequests.Row::request)
                .filter(request -> conversation.equals(request.conversation()))
                .forEach(request -> {
                    requests.remove(request.id());
                    ratings.forget(request.id());
                });
    }
}
