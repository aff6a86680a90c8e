package dev.paddock.domain.direct;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.UserId;

/** Keeping somebody from writing to one, and letting them again. */
public final class BlockPerson {
    private final Accounts accounts;
    private final Blocks blocks;
    private final Transactions transactions;
    private final StateEvents events;

    public BlockPerson(Accounts accounts, Blocks blocks, Transactions transactions, StateEvents events) {
        this.accounts = accounts;
        this.blocks = blocks;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * From now on neither of the two writes to the other. Blocking twice is no fault; returns false, with nothing done, if there
     * is nobody to block.
     */
    public boolean block(UserId blocker, UserId blocked) {
        return transactions.run(() -> {
            if (accounts.find(blocked).isEmpty()) {
                return false;
            }
            if (!blocker.equals(blocked) && blocks.add(blocker, blocked)) {
                events.append(new DirectEvent.BlockChanged(blocker, blocked));
            }
            return true;
        });
    }

    /** Takes one's own block back; the other's, if there is one, stays. */
    public void unblock(UserId blocker, UserId blocked) {
        transactions.run(() -> {
            if (blocks.remove(blocker, blocked)) {
                events.append(new DirectEvent.BlockChanged(blocker, blocked));
            }
        });
    }
}
