package dev.paddock.domain.direct;

import dev.paddock.domain.Transactions;
import java.time.InstantSource;

/** Forgetting who approached whom, and from where, once it no longer counts: after a day. */
public final class ForgetApproaches {
    private final Approaches approaches;
    private final Transactions transactions;
    private final InstantSource clock;

    public ForgetApproaches(Approaches approaches, Transactions transactions, InstantSource clock) {
        this.approaches = approaches;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** To be called every few minutes, on any number of nodes. */
    public void forget() {
        transactions.run(() -> approaches.prune(clock.instant().minus(ApproachLimit.COUNTED)));
    }
}
