package dev.paddock.domain.conversation;

import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import java.time.InstantSource;

/** Taking away what must not stand in a room, as the staff do, whoever wrote it and whenever. */
public final class ModerateMessages {
    private final MessageChanges changes;
    private final ChangeMessage changeMessage;
    private final Transactions transactions;
    private final InstantSource clock;

    public ModerateMessages(
            MessageChanges changes, ChangeMessage changeMessage, Transactions transactions, InstantSource clock) {
        this.changes = changes;
        this.changeMessage = changeMessage;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Removes a message of a room that {@code moderator} need not sit in. */
    public ChangeOutcome remove(UserId moderator, ConversationId room, long seq) {
        return transactions.run(() -> {
            var standing = changes.lock(room, moderator, clock.instant())
                    .filter(MessageChanges.Standing::room)
                    .orElse(null);
            if (standing == null) {
                return new ChangeOutcome.NotAMember();
            }
            if (!standing.open()) {
                return new ChangeOutcome.ConversationClosed();
            }
            return changes.find(room, seq)
                    .filter(message -> !message.isRemoved())
                    .<ChangeOutcome>map(message -> changeMessage.remove(message, Removal.STAFF))
                    .orElseGet(ChangeOutcome.NoSuchMessage::new);
        });
    }

    /** Removes a message that was reported, wherever it stands, unless it is gone already. */
    public void removeReported(UserId moderator, ConversationId conversation, long seq) {
        transactions.run(() -> changes.lock(conversation, moderator, clock.instant())
                .flatMap(standing -> changes.find(conversation, seq))
                .filter(message -> !message.isRemoved())
                .ifPresent(message -> changeMessage.remove(message, Removal.STAFF)));
    }
}
