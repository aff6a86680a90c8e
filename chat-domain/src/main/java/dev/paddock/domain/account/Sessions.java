package dev.paddock.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every open session. Implementations are safe for use by many threads. */
public interface Sessions {
    void open(Session session);

    /** The session, until it is ended: whether it is over by now, the caller asks. */
    Optional<Session> find(Secret.Digest digest);

    /** {@link #find}, and whose it is, in one look; empty once the person was erased. */
    Optional<Held> held(Secret.Digest digest);

    /** A person's sessions, the one last seen first. */
    List<Session> of(UserId user);

    /** Stores when {@code session} was seen and when it ends. Does nothing for one that was ended. */
    void save(Session session);

    /** Ends one session; returns whether it was open. */
    boolean end(Secret.Digest digest);

    /** Ends all of a person's sessions. */
    void endAll(UserId user);

    /** Up to {@code limit} sessions that are {@link Session#isOver over} at {@code now} and were not ended yet. */
    List<Session> over(Instant now, int limit);

    /** A session and its person. */
    record Held(Session session, Account account) {}
}
