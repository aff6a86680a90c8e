package dev.paddock.persistence.presence;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.presence.Presences;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Presences, in the table {@code presences}: a row for each person and node. Who changes whether somebody is online locks all rows
 * of that person first, so that of two nodes the later sees what the earlier did. (Only somebody who was never seen before, and
 * arrives on two nodes at the same moment, is the first on both: nothing but a second greeting comes of that.)
 */
public final class JdbiPresences implements Presences {
    private static final Comparator<UserId> BY_VALUE = Comparator.comparing(UserId::value);

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
    public Moved note(Set<UserId> here, Map<UserId, Instant> gone) {
        return database.changeUnderLease(handle -> {
            var all = new HashSet<>(here);
            all.addAll(gone.keySet());
            var before = lock(handle, all);
            var unknown = here.stream()
                    .filter(user -> !before.isKnown(user, node))
                    .sorted(BY_VALUE)
                    .toList();
            if (!unknown.isEmpty()) {
                insert(handle, unknown);
                before.add(lock(handle, unknown)); // as whoever was faster has left it
            }
            arrive(
                    handle,
                    here.stream().filter(user -> !before.isOnline(user, node)).toList());
            var left = gone.keySet().stream()
                    .filter(user -> before.isOnline(user, node))
                    .toList();
            leave(handle, left, gone);
            return new Moved(
                    here.stream().filter(user -> !before.isOnline(user)).collect(Collectors.toSet()),
                    left.stream()
                            .filter(user -> !before.isOnlineBeside(user, node))
                            .collect(Collectors.toSet()));
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
            if (!insert(handle, user, at)) {
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
        if (users.isEmpty()) {
            return Set.of();
        }
        return database.read(handle -> handle
                .createQuery("SELECT DISTINCT user_id FROM presences WHERE user_id = ANY(:users) AND online")
                .bindArray("users", String.class, (Object[]) values(users))
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

    @Override
    public Set<UserId> seenSince(Collection<UserId> users, Instant instant) {
        return users.isEmpty()
                ? Set.of()
                : database.read(handle -> handle
                        .createQuery("""
                                SELECT DISTINCT user_id FROM presences
                                WHERE user_id = ANY(:users) AND (online OR seen_at > :instant)
                                """)
                        .bindArray("users", String.class, (Object[]) values(users))
                        .bind("instant", instant)
                        .map((row, context) -> new UserId(row.getString("user_id")))
                        .stream()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Rows lock(Handle handle, Collection<UserId> users) {
        var rows = new Rows();
        handle.createQuery("""
                        SELECT user_id, node, online FROM presences WHERE user_id = ANY(:users)
                        ORDER BY user_id, node FOR UPDATE
                        """)
                .bindArray("users", String.class, (Object[]) values(users))
                .map((row, context) ->
                        rows.add(new UserId(row.getString("user_id")), row.getString("node"), row.getBoolean("online")))
                .list();
        return rows;
    }

    /** Adds a row for each of {@code users} who has none by then. */
    private void insert(Handle handle, List<UserId> users) {
        var batch = handle.prepareBatch("""
                INSERT INTO presences (user_id, node, online) VALUES (:user, :node, FALSE) ON CONFLICT DO NOTHING
                """);
        users.forEach(
                user -> batch.bind("user", user.value()).bind("node", node).add());
        batch.execute();
    }

    private void arrive(Handle handle, List<UserId> users) {
        if (!users.isEmpty()) {
            var batch =
                    handle.prepareBatch("UPDATE presences SET online = TRUE WHERE user_id = :user AND node = :node");
            users.forEach(
                    user -> batch.bind("user", user.value()).bind("node", node).add());
            batch.execute();
        }
    }

    private void leave(Handle handle, List<UserId> users, Map<UserId, Instant> at) {
        if (!users.isEmpty()) {
            var batch = handle.prepareBatch(
                    "UPDATE presences SET online = FALSE, seen_at = :at WHERE user_id = :user AND node = :node");
            users.forEach(user -> batch.bind("user", user.value())
                    .bind("node", node)
                    .bind("at", Objects.requireNonNull(at.get(user)))
                    .add());
            batch.execute();
        }
    }

    private boolean insert(Handle handle, UserId user, Instant at) {
        return handle.createUpdate("""
                                INSERT INTO presences (user_id, node, online, seen_at)
                                VALUES (:user, :node, FALSE, :at)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("user", user.value())
                        .bind("node", node)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    private static String[] values(Collection<UserId> users) {
        return users.stream().map(UserId::value).map(Columns::storable).toArray(String[]::new);
    }

    /** The rows of some people, locked: whether they are online, for each node that ever had them. */
    private static final class Rows {
        private final Map<UserId, Map<String, Boolean>> nodes = new HashMap<>();

        boolean add(UserId user, String node, boolean online) {
            return nodes.computeIfAbsent(user, any -> new HashMap<>()).put(node, online) == null;
        }

        void add(Rows others) {
            nodes.putAll(others.nodes);
        }

        boolean isKnown(UserId user, String node) {
            return of(user).containsKey(node);
        }

        boolean isOnline(UserId user, String node) {
            return of(user).getOrDefault(node, false);
        }

        boolean isOnline(UserId user) {
            return of(user).containsValue(true);
        }

        boolean isOnlineBeside(UserId user, String node) {
            return of(user).entrySet().stream()
                    .anyMatch(other -> other.getValue() && !other.getKey().equals(node));
        }

        private Map<String, Boolean> of(UserId user) {
            return nodes.getOrDefault(user, Map.of());
        }
    }
}
