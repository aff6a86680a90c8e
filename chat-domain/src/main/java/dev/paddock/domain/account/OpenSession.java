package dev.paddock.domain.account;

import java.time.InstantSource;

/** Gives a person a new session. */
final class OpenSession {
    private final Sessions sessions;
    private final Secrets secrets;
    private final InstantSource clock;

    OpenSession(Sessions sessions, Secrets secrets, InstantSource clock) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    Secret of(UserId user) {
        var now = clock.instant();
        var secret = secrets.next();
        sessions.open(new Session(secret.digest(), user, now, now.plus(Session.LIFETIME)));
        return secret;
    }
}
