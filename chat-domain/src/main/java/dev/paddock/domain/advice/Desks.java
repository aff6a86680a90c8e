package dev.paddock.domain.advice;

import dev.paddock.domain.account.UserId;
import java.time.Instant;
import java.util.List;

/** The desks of all advisors, as they declared them. Implementations are safe for use by many threads and several nodes. */
public interface Desks {
    /** The advisor's desk, {@link Desk#closed closed} if they never declared anything. */
    Desk of(UserId advisor);

    void save(Desk desk);

    /**
     * The advisors who can take a customer now: staff, not blocked, declared available, with a connection open or one after
     * {@code graceStart}, and with fewer talks than their own limit.
     */
    List<UserId> available(Instant graceStart);

    /** The members of staff, not blocked, who declared themselves available and were ever there; by name, then id. */
    List<Colleague> onDuty();

    /** Advisors declared available or with a talk going on who have no connection, and had none after {@code graceStart}. */
    List<UserId> lapsed(Instant graceStart);
}
