package dev.paddock.domain.account;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.time.InstantSource;
import java.util.List;

/** Looking through one's own sessions, and ending one that should not be there. */
public final class ReviewSessions {
    private final Sessions sessions;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public ReviewSessions(Sessions sessions, Transactions transactions, StateEvents events, InstantSource clock) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The sessions of {@code user} that are not over, the one last seen first. */
    public List<Session> of(UserId user) {
        var now = clock.instant();
        return sessions.of(user).stream()
                .filter(session -> !session.isOver(now))
                .toList();
    }

    /** Ends a session of {@code user}, with what it gave out; returns whether there was such a one. */
    public boolean end(UserId user, Secret.Digest session) {
        return transactions.run(() -> {
            boolean theirs = sessions.find(session)
                    .filter(found -> found.user().equals(user))
                    .isPresent();
            if (!theirs || !sessions.end(session)) {
                return false;
            }
            events.append(new AccountEvent.SessionEnded(user, session));
            return true;
        });
    }
}
