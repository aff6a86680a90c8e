package dev.paddock.domain.conversation;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.conversation.MessageChanges.Standing;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changing a message that was posted: its author edits or removes it for a while, the staff remove what stands in a room at any time. */
public final class ChangeMessage {
    /** The time for which a message is its author's to change. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private final MessageChanges changes;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public ChangeMessage(MessageChanges changes, Transactions transactions, StateEvents events, InstantSource clock) {
        this.changes = changes;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Has a message of {@code author} say something else. The same words again are no change. */
    public ChangeOutcome edit(UserId author, ConversationId id, long seq, MessageText text) {
        return transactions.run(() -> changed(author, id, seq, this::refusalToEdit, message -> {
            if (message.text().equals(text)) {
                return new ChangeOutcome.Changed(message, 0);
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            long count = changes.edit(id, seq, text, now);
            events.append(new MessageEvent.MessageEdited(id, seq, count));
            return new ChangeOutcome.Changed(message.edited(text, now), count);
        }));
    }

    /** Takes a message of {@code author} away; its number stays. */
    public ChangeOutcome remove(UserId author, ConversationId id, long seq) {
        return transactions.run(
                () -> changed(author, id, seq, standing -> null, message -> remove(message, Removal.AUTHOR)));
    }

    /** Takes a message away whose conversation is locked, whosever it is and however old. */
    ChangeOutcome.Changed remove(Message message, Removal by) {
        long count = changes.remove(message.conversation(), message.seq(), by);
        events.append(new MessageEvent.MessageRemoved(message.conversation(), message.seq(), count, by));
        return new ChangeOutcome.Changed(message.removedBy(by), count);
    }

    private ChangeOutcome changed(
            UserId author,
            ConversationId id,
            long seq,
            Function<Standing, @Nullable ChangeOutcome> refusal,
            Function<Message, ChangeOutcome> change) {
        var standing = changes.lock(id, author, clock.instant())
                .filter(Standing::member)
                .orElse(null);
        if (standing == null) {
            return new ChangeOutcome.NotAMember();
        }
        if (!standing.open()) {
            return new ChangeOutcome.ConversationClosed();
        }
        var message = changes.find(id, seq).filter(found -> !found.isRemoved()).orElse(null);
        if (message == null) {
            return new ChangeOutcome.NoSuchMessage();
        }
        if (!message.from().id().equals(author)) {
            return new ChangeOutcome.NotTheirs();
        }
        if (clock.instant().isAfter(message.at().plus(WINDOW))) {
            return new ChangeOutcome.TooLate();
        }
        var refused = refusal.apply(standing);
        return refused == null ? change.apply(message) : refused;
    }

    private @Nullable ChangeOutcome refusalToEdit(Standing standing) {
        if (standing.muted()) {
            return new ChangeOutcome.Muted();
        }
        return standing.blocked() ? new ChangeOutcome.KeptOff() : null;
    }
}
