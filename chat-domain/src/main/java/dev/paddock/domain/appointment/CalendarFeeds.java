package dev.paddock.domain.appointment;

import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.UserId;
import java.util.Optional;

/** The secrets by which calendar programs read what is booked, one a person. Implementations are safe for use by many threads. */
public interface CalendarFeeds {
    /** Stores the person's secret in place of the one before, which is worthless from then on. */
    void keep(UserId person, Secret.Digest digest);

    /** The person whose secret it is. */
    Optional<UserId> owner(Secret.Digest digest);

    /** Forgets the person's secret, if there is one. */
    void forget(UserId person);
}
