package dev.paddock.domain.assistant;

import dev.paddock.chatbot.Restored;
import dev.paddock.chatbot.workshop.Step;
import dev.paddock.domain.Ids;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.UserId;
import java.time.InstantSource;
import java.util.Optional;

/** Turning to the assistant: going on with the dialog in progress, or beginning one. */
public final class StartDialog {
    private final Dialogs dialogs;
    private final Conversing conversing;
    private final Transactions transactions;
    private final StateEvents events;
    private final Ids ids;

    public StartDialog(
            Dialogs dialogs,
            Accounts accounts,
            Dealership dealership,
            Transactions transactions,
            StateEvents events,
            Ids ids,
            InstantSource clock) {
        this.dialogs = dialogs;
        this.conversing = new Conversing(accounts, dealership, clock);
        this.transactions = transactions;
        this.events = events;
        this.ids = ids;
    }

    /**
     * The question in the dialog in progress, or the first one of a new dialog if there is none.
     *
     * @param restart whether to begin a new dialog in any case
     * @param origin the connection that asks, by a name its edge gives; the person's others hear of a new dialog
     */
    public AssistantTurn start(UserId person, boolean restart, String origin) {
        return Retrying.run(transactions, () -> {
            var stored = dialogs.of(person);
            return stored.filter(found -> !restart)
                    .flatMap(found -> resume(person, found, origin))
                    .orElseGet(() -> begin(person, stored, origin));
        });
    }

    /** The question in the dialog in progress, as {@link #start} gives it; empty if there is none. */
    public Optional<AssistantTurn> inProgress(UserId person, String origin) {
        boolean none = dialogs.of(person)
                .filter(found -> !Conversing.read(found).dialog().ended())
                .isEmpty();
        return none
                ? Optional.empty()
                : Retrying.run(transactions, () -> dialogs.of(person).flatMap(found -> resume(person, found, origin)));
    }

    private Optional<AssistantTurn> resume(UserId person, StoredDialog stored, String origin) {
        Restored<Step> restored = Conversing.read(stored);
        if (restored.dialog().ended()) {
            return Optional.empty();
        }
        var settled = conversing.resume(person, restored);
        var turn = conversing.phrase(person, stored.id(), settled);
        var text = settled.dialog().encode();
        if (!text.equals(stored.text())) {
            dialogs.save(stored.next(stored.id(), text));
            events.append(new DialogEvent.TurnMade(person, turn, origin));
        }
        return Optional.of(turn);
    }

    private AssistantTurn begin(UserId person, Optional<StoredDialog> before, String origin) {
        var settled = conversing.begin(person);
        var id = new DialogId(ids.next());
        var text = settled.dialog().encode();
        var turn = conversing.phrase(person, id, settled);
        dialogs.save(before.map(found -> found.next(id, text)).orElseGet(() -> new StoredDialog(person, id, 1, text)));
        events.append(new DialogEvent.TurnMade(person, turn, origin));
        return turn;
    }
}
