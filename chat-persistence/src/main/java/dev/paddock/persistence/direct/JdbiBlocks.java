package dev.paddock.persistence.direct;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.direct.Blocks;
import dev.paddock.persistence.transaction.Database;
import java.util.Set;
import java.util.stream.Collectors;

/** Blocks, in the table {@code pairs}; the message log reads of them in the row of the direct conversation. */
public final class JdbiBlocks implements Blocks {
    private final Database database;

    public JdbiBlocks(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(UserId blocker, UserId blocked) {
        return set(blocker, blocked, true);
    }

    @Override
    public boolean remove(UserId blocker, UserId blocked) {
        return set(blocker, blocked, false);
    }

    @Override
    public boolean between(UserId one, UserId other) {
        return database.read(handle -> PairTable.find(handle, one, other))
                .map(PairTable.Pair::blocked)
                .orElse(false);
    }

    @Override
    public Set<UserId> by(UserId blocker) {
        return database.read(handle -> handle
                .createQuery("""
                        SELECT other_id AS blocked FROM pairs WHERE one_id = :blocker AND one_blocks
                        UNION ALL SELECT one_id FROM pairs WHERE other_id = :blocker AND other_blocks
                        """)
                .bind("blocker", blocker.value())
                .map((row, context) -> new UserId(row.getString("blocked")))
                .stream()
                .collect(Collectors.toUnmodifiableSet()));
    }

    private boolean set(UserId blocker, UserId blocked, boolean blocks) {
        return database.change(handle -> {
            var pair = PairTable.lock(handle, blocker, blocked);
            if (pair.isBlockedBy(blocker) == blocks) {
                return false;
            }
            PairTable.setBlocks(handle, pair.withBlock(blocker, blocks));
            return true;
        });
    }
}
