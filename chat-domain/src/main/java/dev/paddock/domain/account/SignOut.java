package dev.paddock.domain.account;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.time.InstantSource;

/** Signing out: here, or everywhere. */
public final class SignOut {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public SignOut(
            Accounts accounts, Sessions sessions, Transactions transactions, StateEvents events, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Ends the one session {@code caller} came by, and what it gave out: access tokens, tickets, connections, streams. */
    public void here(Caller caller) {
        transactions.run(() -> {
            if (sessions.end(caller.session())) {
                events.append(new AccountEvent.SessionEnded(caller.id(), caller.session()));
            }
        });
    }

    /** Ends every session and access token of {@code user}. */
    public void everywhere(UserId user) {
        transactions.run(() -> {
            sessions.endAll(user);
            accounts.lock(user)
                    .map(account -> account.trustedSince(clock.instant()))
                    .ifPresent(accounts::save);
            events.append(new AccountEvent.SessionEnded(user, null));
        });
    }
}
