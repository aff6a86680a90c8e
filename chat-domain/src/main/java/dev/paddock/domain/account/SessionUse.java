package dev.paddock.domain.account;

import dev.paddock.domain.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The use that people make of their sessions on this node. Noting it costs a look into memory; it is stored by a chore, and of
 * each session once in a few minutes at the most. Safe for use by many threads.
 */
public final class SessionUse {
    /** The least time between two notes of one session. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final Map<Secret.Digest, Instant> noted = new ConcurrentHashMap<>();
    private final Map<Secret.Digest, Instant> unsaved = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final Transactions transactions;
    private final InstantSource clock;

    public SessionUse(Sessions sessions, Transactions transactions, InstantSource clock) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes that the session is in use. */
    public void note(Secret.Digest session) {
        var now = clock.instant();
        var last = noted.get(session);
        if (last == null || !now.isBefore(last.plus(PAUSE))) {
            noted.put(session, now);
            unsaved.put(session, now);
        }
    }

    /** Stores what was noted; what can't be stored now is kept for the next time. */
    public void save() {
        unsaved.forEach((session, at) -> {
            transactions.run(() -> save(session, at));
            unsaved.remove(session, at);
        });
        var old = clock.instant().minus(PAUSE);
        noted.values().removeIf(at -> at.isBefore(old));
    }

    private void save(Secret.Digest session, Instant at) {
        sessions.held(session)
                .filter(held -> held.session().lastSeenAt().isBefore(at))
                .map(held -> held.session().seen(at, held.account().role()))
                .ifPresent(sessions::save);
    }
}
