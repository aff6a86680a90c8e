package dev.paddock.domain.assistant;

import dev.paddock.chatbot.workshop.Step;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.dealer.DealerId;
import dev.paddock.domain.dealer.FindHome;
import dev.paddock.domain.dealer.HomeDealers;
import java.time.InstantSource;

/** Choosing one's own dealership. Slots that the assistant has on offer give way to those of the new one, on every page. */
public final class ChooseDealer {
    private static final String NOBODY = "";

    private final FindHome findHome;
    private final HomeDealers homes;
    private final Dialogs dialogs;
    private final Conversing conversing;
    private final Transactions transactions;
    private final StateEvents events;

    public ChooseDealer(
            FindHome findHome,
            HomeDealers homes,
            Dialogs dialogs,
            Accounts accounts,
            Dealership dealership,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.findHome = findHome;
        this.homes = homes;
        this.dialogs = dialogs;
        this.conversing = new Conversing(accounts, dealership, clock);
        this.transactions = transactions;
        this.events = events;
    }

    /** Makes {@code dealer}, which is one there is, the person's own. */
    public void choose(UserId person, DealerId dealer) {
        Retrying.run(transactions, () -> {
            boolean other = !findHome.of(person).id().equals(dealer);
            homes.choose(person, dealer);
            if (other) {
                dialogs.of(person).ifPresent(this::offerAfresh);
            }
            return other;
        });
    }

    private void offerAfresh(StoredDialog stored) {
        var dialog = Conversing.read(stored).dialog();
        if (dialog.state() == Step.OFFER) {
            var settled = conversing.offerAfresh(stored.person(), dialog);
            dialogs.save(stored.next(stored.id(), settled.dialog().encode()));
            var turn = conversing.phrase(stored.person(), stored.id(), settled);
            events.append(new DialogEvent.TurnMade(stored.person(), turn, NOBODY));
        }
    }
}
