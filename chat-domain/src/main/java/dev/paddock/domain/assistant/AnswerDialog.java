package dev.paddock.domain.assistant;

import dev.paddock.chatbot.Restored;
import dev.paddock.chatbot.workshop.Step;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.UserId;
import java.time.InstantSource;

/** Answering the assistant: the turn, what it books and the dialog's new state are stored together or not at all. */
public final class AnswerDialog {
    private final Dialogs dialogs;
    private final Conversing conversing;
    private final Transactions transactions;
    private final StateEvents events;

    public AnswerDialog(
            Dialogs dialogs,
            Accounts accounts,
            Dealership dealership,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.dialogs = dialogs;
        this.conversing = new Conversing(accounts, dealership, clock);
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Answers the question of {@code person}'s dialog. Of two answers at once, the later one answers what the earlier led to.
     *
     * @param value an option's value, or whatever was typed
     * @param origin the connection the answer came by, by a name its edge gives; the person's others hear of the turn
     */
    public AnswerOutcome answer(UserId person, String value, String origin) {
        return Retrying.run(transactions, () -> {
            var stored = dialogs.of(person).orElse(null);
            if (stored == null) {
                return new AnswerOutcome.NoDialog();
            }
            var restored = Conversing.read(stored);
            return restored.dialog().ended() ? new AnswerOutcome.NoDialog() : answer(stored, restored, value, origin);
        });
    }

    private AnswerOutcome answer(StoredDialog stored, Restored<Step> restored, String value, String origin) {
        var person = stored.person();
        var settled = conversing.answer(person, restored, value);
        dialogs.save(stored.next(stored.id(), settled.dialog().encode()));
        var turn = conversing.tell(person, stored.id(), settled);
        events.append(new DialogEvent.TurnMade(person, turn, origin));
        return new AnswerOutcome.Answered(turn);
    }
}
