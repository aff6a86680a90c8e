package dev.paddock.domain.account;

import dev.paddock.domain.StateEvents;
import java.time.Duration;
import java.time.InstantSource;

/** Gives a person a new session. To be used in a transaction. */
final class OpenSession {
    private final Sessions sessions;
    private final StateEvents events;
    private final Secrets secrets;
    private final InstantSource clock;

    OpenSession(Sessions sessions, StateEvents events, Secrets secrets, InstantSource clock) {
        this.sessions = sessions;
        this.events = events;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Opens a session for a browser, in place of the one that it had. */
    Secret of(Account account, Newcomer newcomer) {
        return of(account, newcomer, Session.LIFETIME);
    }

    /** Opens a session that lasts for {@code lifetime} at the most. */
    Secret of(Account account, Newcomer newcomer, Duration lifetime) {
        var before = newcomer.before();
        if (before != null) {
            sessions.find(before)
                    .filter(session -> sessions.end(before))
                    .ifPresent(session -> events.append(new AccountEvent.SessionEnded(session.user(), before)));
        }
        var secret = secrets.next();
        sessions.open(Session.opened(secret.digest(), account, newcomer.client(), clock.instant(), lifetime));
        return secret;
    }
}
