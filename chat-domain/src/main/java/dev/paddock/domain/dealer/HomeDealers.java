package dev.paddock.domain.dealer;

import dev.paddock.domain.account.UserId;
import java.util.Optional;

/** The dealership that each person chose as their own. Implementations are safe for use by many threads. */
public interface HomeDealers {
    /** The one chosen last; empty for whoever chose none. It may be no dealership any more. */
    Optional<DealerId> of(UserId person);

    /** Stores {@code dealer} in place of the person's choice before. */
    void choose(UserId person, DealerId dealer);

    /** Forgets the person's choice, if there is one. */
    void forget(UserId person);
}
