package dev.paddock.persistence.presence;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.presence.Presences;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Presences, in the table {@code presences}: a row for each person and node. Who changes whether somebody is online locks all rows
 * of that person first, so that of two nodes the later sees what the earlier did. (Only somebody who was never seen before, and
 * arrives on two nodes at the same moment, is the first on both: nothing but a second greeting comes of that.)
 */
public final class JdbiPresences implements Presences {
    private final Database database;
    private final String node;

    /**
     * The presences as one node changes them.
     *
     * @param node its name, the same after a restart
     */
    public JdbiPresences(Database database, String node) {
        this.database = database;
        this.node = node;
    }

    /** A person who comes for the first time has no row to lock: of two at once, one adds it, and the other waits for that. */
    @Override
    public boolean arrived(UserId user) {
        return database.changeUnderLease(handle -> {
            var states = lock(handle, user);
            if (states.isEmpty()) {
                if (insert(handle, user, true, null)) {
                    return true;
                }
                states = lock(handle, user);
            }
            put(handle, user);
            return !states.contains(true);
        });
    }

    @Override
    public boolean gone(UserId user, Instant at) {
        return database.changeUnderLease(handle -> {
            lock(handle, user);
            handle.createUpdate("""
                            UPDATE presences SET online = FALSE, seen_at = :at
                            WHERE user_id = :user AND node = :node AND online
                            """)
                    .bind("user", user.value())
                    .bind("node", node)
                    .bind("at", at)
                    .execute();
            return !isOnline(user);
        });
    }

    @Override
    public List<UserId> everybodyGone(Instant at) {
        return database.changeUnderLease(handle -> {
            var gone = handle.createQuery("""
                            SELECT p.user_id FROM presences p
                            WHERE p.node = :node AND p.online AND NOT EXISTS (
                                SELECT 1 FROM presences o WHERE o.user_id = p.user_id AND o.node <> p.node AND o.online)
                            ORDER BY p.user_id
                            """)
                    .bind("node", node)
                    .map((row, context) -> new UserId(row.getString("user_id")))
                    .list();
            handle.createUpdate("UPDATE presences SET online = FALSE, seen_at = :at WHERE node = :node AND online")
                    .bind("node", node)
                    .bind("at", at)
                    .execute();
            return gone;
        });
    }

    @Override
    public void seen(UserId user, Instant at) {
        database.alter(handle -> {
            if (!insert(handle, user, false, at)) {
                handle.createUpdate("""
                                UPDATE presences SET seen_at = :at
                                WHERE user_id = :user AND node = :node AND (seen_at IS NULL OR seen_at < :at)
                                """)
                        .bind("user", user.value())
                        .bind("node", node)
                        .bind("at", at)
                        .execute();
            }
        });
    }

    @Override
    public boolean isOnline(UserId user) {
        return !online(Set.of(user)).isEmpty();
    }

    @Override
    public Set<UserId> online(Collection<UserId> users) {
        return database.read(handle -> handle
                .createQuery("SELECT DISTINCT user_id FROM presences WHERE user_id = ANY(:users) AND online")
                .bindArray(
                        "users",
                        String.class,
                        users.stream().map(UserId::value).map(Columns::storable).toArray())
                .map((row, context) -> new UserId(row.getString("user_id")))
                .stream()
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean seenSince(UserId user, Instant instant) {
        return database.read(handle -> handle.createQuery(
                        "SELECT 1 FROM presences WHERE user_id = :user AND (online OR seen_at > :instant) LIMIT 1")
                .bind("user", user.value())
                .bind("instant", instant)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** The state of {@code user}, true for online, for each node that ever had them. */
    private static List<Boolean> lock(Handle handle, UserId user) {
        return handle.createQuery("SELECT online FROM presences WHERE user_id = :user ORDER BY node FOR UPDATE")
                .bind("user", user.value())
                .mapTo(Boolean.class)
                .list();
    }

    private boolean insert(Handle handle, UserId user, boolean online, @Nullable Instant at) {
        return handle.createUpdate("""
                                INSERT INTO presences (user_id, node, online, seen_at)
                                VALUES (:user, :node, :online, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("user", user.value())
                        .bind("node", node)
                        .bind("online", online)
                        .bindByType("at", at, Instant.class)
                        .execute()
                == 1;
    }

    private void put(Handle handle, UserId user) {
        int changed = handle.createUpdate("UPDATE presences SET online = TRUE WHERE user_id = :user AND node = :node")
                .bind("user", user.value())
                .bind("node", node)
                .execute();
        if (changed == 0) {
            insert(handle, user, true, null);
        }
    }
}
