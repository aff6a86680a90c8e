package dev.paddock.persistence.direct;

import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.direct.People;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.name.NameKey;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The people one can find or talks with, from the tables {@code accounts}, {@code presences}, {@code pairs} and {@code conversations}. */
public final class JdbiPeople implements People {
    private static final String LISTED = """
            SELECT a.id, a.name, a.role FROM accounts a
            WHERE a.role = 'customer' AND a.listed AND NOT a.blocked AND NOT a.erased AND a.id <> :seeker
                AND a.name_key LIKE :pattern ESCAPE '!'
                AND EXISTS (SELECT 1 FROM presences p WHERE p.user_id = a.id AND p.online)
                AND NOT EXISTS (SELECT 1 FROM pairs b WHERE (b.one_blocks OR b.other_blocks)
                    AND ((b.one_id = :seeker AND b.other_id = a.id) OR (b.one_id = a.id AND b.other_id = :seeker)))
            ORDER BY a.name_key, a.id LIMIT :limit
            """;
    private static final String BLOCKED = """
            SELECT a.id, a.name, a.role, a.name_key FROM pairs b JOIN accounts a ON a.id = b.other_id
            WHERE b.one_id = :blocker AND b.one_blocks AND NOT a.erased
            UNION ALL SELECT a.id, a.name, a.role, a.name_key FROM pairs b JOIN accounts a ON a.id = b.one_id
            WHERE b.other_id = :blocker AND b.other_blocks AND NOT a.erased
            ORDER BY name_key, id
            """;
    private static final String TALKING = """
            SELECT other_id AS person FROM conversations
            WHERE one_id = :user AND other_id IS NOT NULL AND is_open AND (kind = 'advice' OR NOT is_blocked)
            UNION SELECT one_id FROM conversations
            WHERE other_id = :user AND is_open AND (kind = 'advice' OR NOT is_blocked)
            """;

    private static final String CIRCLES = """
            SELECT one_id AS person, other_id AS other FROM conversations
            WHERE one_id = ANY(:users) AND other_id IS NOT NULL AND is_open AND (kind = 'advice' OR NOT is_blocked)
            UNION SELECT other_id, one_id FROM conversations
            WHERE other_id = ANY(:users) AND is_open AND (kind = 'advice' OR NOT is_blocked)
            """;

    private final Database database;

    public JdbiPeople(Database database) {
        this.database = database;
    }

    @Override
    public List<Person> listed(UserId seeker, String query, int limit) {
        return database.read(handle -> handle.createQuery(LISTED)
                .bind("seeker", seeker.value())
                .bind("pattern", NameKey.pattern(query))
                .bind("limit", limit)
                .map((row, context) -> AccountRows.person(row, "id"))
                .list());
    }

    @Override
    public List<Person> blockedBy(UserId blocker) {
        return database.read(handle -> handle.createQuery(BLOCKED)
                .bind("blocker", blocker.value())
                .map((row, context) -> AccountRows.person(row, "id"))
                .list());
    }

    @Override
    public List<UserId> talkingWith(UserId user) {
        return database.read(handle -> handle.createQuery(TALKING)
                .bind("user", user.value())
                .map((row, context) -> new UserId(row.getString("person")))
                .list());
    }

    @Override
    public Map<UserId, Set<UserId>> talkingWith(Set<UserId> users) {
        var values = users.stream().map(UserId::value).map(Columns::storable).toArray(String[]::new);
        return database.read(handle -> handle.createQuery(CIRCLES)
                .bindArray("users", String.class, (Object[]) values)
                .map((row, context) ->
                        Map.entry(new UserId(row.getString("person")), new UserId(row.getString("other"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }
}
