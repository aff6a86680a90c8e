package dev.paddock.domain.account;

import java.time.Instant;
import java.util.Optional;

/** Every open session. Implementations are safe for use by many threads. */
public interface Sessions {
    void open(Session session);

    /** The session, until it is ended or pruned: whether it is over by now, the caller asks. */
    Optional<Session> find(Secret.Digest digest);

    /** Ends one session; returns whether it was open. */
    boolean end(Secret.Digest digest);

    /** Ends all of a person's sessions. */
    void endAll(UserId user);

    /** Forgets what {@link Session#isOver is over} at {@code now}. */
    void prune(Instant now);
}
