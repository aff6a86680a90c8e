package dev.paddock.domain.presence;

import dev.paddock.domain.Transactions;
import java.time.InstantSource;

/** Burying the nodes that died: whoever was connected to one of them, and to no other, is gone, and their grace time runs. */
public final class BuryNodes {
    private final Nodes nodes;
    private final KeepPresence keepPresence;
    private final Transactions transactions;
    private final InstantSource clock;

    public BuryNodes(Nodes nodes, KeepPresence keepPresence, Transactions transactions, InstantSource clock) {
        this.nodes = nodes;
        this.keepPresence = keepPresence;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** To be called at the start, and often: nodes say that they are alive by the second. */
    public void bury() {
        transactions.run(() -> {
            var now = clock.instant();
            keepPresence.gone(nodes.bury(now), now);
        });
    }
}
