package dev.paddock.domain.assistant;

import dev.paddock.chatbot.Restored;
import dev.paddock.chatbot.workshop.Step;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.HomeDealers;
import java.time.InstantSource;
import java.util.Optional;

/** Answering the assistant: the turn, what it books and the dialog's new state are stored together or not at all. */
public final class AnswerDialog {
    private final Dialogs dialogs;
    private final Accounts accounts;
    private final HandOver handOver;
    private final HomeDealers homes;
    private final Conversing conversing;
    private final Transactions transactions;
    private final StateEvents events;

    public AnswerDialog(
            Dialogs dialogs,
            Accounts accounts,
            Dealership dealership,
            HandOver handOver,
            HomeDealers homes,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.dialogs = dialogs;
        this.accounts = accounts;
        this.handOver = handOver;
        this.homes = homes;
        this.conversing = new Conversing(accounts, dealership, clock);
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Answers the question of {@code person}'s dialog, or asks for an advisor, which leaves the question as it is; another
     * dealership, chosen while slots are on offer, becomes the person's own. Of two answers at once, the later one answers what the
     * earlier led to.
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
            if (restored.dialog().ended()) {
                return new AnswerOutcome.NoDialog();
            }
            var dealer = conversing.dealerWanted(restored.dialog(), value);
            if (dealer.isPresent()) {
                homes.choose(person, dealer.get());
                return moved(stored, conversing.offerAfresh(person, restored.dialog()), origin);
            }
            var aside = HandOver.isWish(value) ? askForAdvisor(stored, restored) : Optional.<String>empty();
            return aside.map(said -> stay(stored, restored, said, origin))
                    .orElseGet(() -> answer(stored, restored, value, origin));
        });
    }

    private AnswerOutcome answer(StoredDialog stored, Restored<Step> restored, String value, String origin) {
        var settled = conversing.answer(stored.person(), restored, value);
        if (settled.wantsPerson()) {
            var said = askForAdvisor(stored, restored);
            if (said.isPresent()) {
                return stay(stored, restored, said.get(), origin);
            }
        }
        return moved(stored, settled, origin);
    }

    private AnswerOutcome moved(StoredDialog stored, Conversing.Settled settled, String origin) {
        dialogs.save(stored.next(stored.id(), settled.dialog().encode()));
        return published(stored, conversing.phrase(stored.person(), stored.id(), settled), origin);
    }

    private Optional<String> askForAdvisor(StoredDialog stored, Restored<Step> restored) {
        return accounts.find(stored.person())
                .flatMap(
                        account -> handOver.ask(account, restored.dialog(), Conversing.phrasebook(account.language())));
    }

    /** The same question again, after what was {@code said}. */
    private AnswerOutcome stay(StoredDialog stored, Restored<Step> restored, String said, String origin) {
        var settled = conversing.resume(stored.person(), restored);
        var text = settled.dialog().encode();
        if (!text.equals(stored.text())) {
            dialogs.save(stored.next(stored.id(), text));
        }
        return published(
                stored, conversing.phrase(stored.person(), stored.id(), settled).after(said), origin);
    }

    private AnswerOutcome published(StoredDialog stored, AssistantTurn turn, String origin) {
        events.append(new DialogEvent.TurnMade(stored.person(), turn, origin));
        return new AnswerOutcome.Answered(turn);
    }
}
