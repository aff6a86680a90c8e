package dev.paddock.domain.account;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.time.InstantSource;

/** Ending the sessions whose time is over, used or not, with all that they gave out. To be called every second or so, on any number of nodes. */
public final class EndOverdue {
    private static final int PORTION = 500;

    private final Sessions sessions;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public EndOverdue(Sessions sessions, Transactions transactions, StateEvents events, InstantSource clock) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    public void end() {
        var now = clock.instant();
        sessions.over(now, PORTION)
                .forEach(session -> transactions.run(() -> {
                    if (sessions.end(session.digest())) {
                        events.append(new AccountEvent.SessionEnded(session.user(), session.digest()));
                    }
                }));
    }
}
