package dev.paddock.persistence.advice;

import dev.paddock.domain.account.UserId;
import dev.paddock.domain.advice.Colleague;
import dev.paddock.domain.advice.Desk;
import dev.paddock.domain.advice.Desks;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Desks, in the table {@code desks}; an advisor without a row never declared anything. */
public final class JdbiDesks implements Desks {
    private static final String AVAILABLE = """
            SELECT d.advisor_id FROM desks d JOIN accounts a ON a.id = d.advisor_id
            WHERE d.declared AND a.role IN ('advisor', 'admin') AND NOT a.blocked AND NOT a.erased
                AND EXISTS (SELECT 1 FROM presences p
                    WHERE p.user_id = d.advisor_id AND (p.online OR p.seen_at > :graceStart))
                AND (SELECT COUNT(*) FROM advice_requests r
                    WHERE r.advisor_id = d.advisor_id AND r.status = 'accepted' AND r.away_since IS NULL) < d.max_chats
            ORDER BY d.advisor_id
            """;
    private static final String LAPSED = """
            SELECT e.advisor_id FROM (
                SELECT advisor_id FROM desks WHERE declared
                UNION SELECT advisor_id FROM advice_requests WHERE status = 'accepted') AS e
            WHERE NOT EXISTS (SELECT 1 FROM presences p
                WHERE p.user_id = e.advisor_id AND (p.online OR p.seen_at > :graceStart))
            ORDER BY e.advisor_id
            """;

    private static final String ON_DUTY = """
            SELECT a.id, a.name, a.role, d.max_chats, (SELECT COUNT(*) FROM advice_requests r
                WHERE r.advisor_id = d.advisor_id AND r.status = 'accepted' AND r.away_since IS NULL) AS chats
            FROM desks d JOIN accounts a ON a.id = d.advisor_id
            WHERE d.declared AND a.role IN ('advisor', 'admin') AND NOT a.blocked AND NOT a.erased
                AND EXISTS (SELECT 1 FROM presences p WHERE p.user_id = d.advisor_id AND (p.online OR p.seen_at IS NOT NULL))
            ORDER BY a.name_key, a.id
            """;

    private final Database database;

    public JdbiDesks(Database database) {
        this.database = database;
    }

    @Override
    public Desk of(UserId advisor) {
        return database.read(handle -> find(handle, advisor)).orElseGet(() -> Desk.closed(advisor));
    }

    @Override
    public void save(Desk desk) {
        database.alterUnderLease(handle -> {
            boolean added = bound(handle.createUpdate("""
                                    INSERT INTO desks (advisor_id, declared, max_chats)
                                    VALUES (:advisor, :declared, :maxChats)
                                    ON CONFLICT DO NOTHING
                                    """), desk).execute() == 1;
            if (!added) {
                bound(
                                handle.createUpdate(
                                        "UPDATE desks SET declared = :declared, max_chats = :maxChats WHERE advisor_id = :advisor"),
                                desk)
                        .execute();
            }
        });
    }

    @Override
    public List<UserId> available(Instant graceStart) {
        return advisors(AVAILABLE, graceStart);
    }

    @Override
    public List<Colleague> onDuty() {
        return database.read(handle -> handle.createQuery(ON_DUTY)
                .map((row, context) ->
                        new Colleague(AccountRows.person(row, "id"), row.getInt("chats"), row.getInt("max_chats")))
                .list());
    }

    @Override
    public List<UserId> lapsed(Instant graceStart) {
        return advisors(LAPSED, graceStart);
    }

    private List<UserId> advisors(String query, Instant graceStart) {
        return database.read(handle -> handle.createQuery(query)
                .bind("graceStart", graceStart)
                .map((row, context) -> new UserId(row.getString("advisor_id")))
                .list());
    }

    private static Optional<Desk> find(Handle handle, UserId advisor) {
        return handle.createQuery("SELECT declared, max_chats FROM desks WHERE advisor_id = :advisor")
                .bind("advisor", advisor.value())
                .map((row, context) -> new Desk(advisor, row.getBoolean("declared"), row.getInt("max_chats")))
                .findOne();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Desk desk) {
        return statement
                .bind("advisor", desk.advisor().value())
                .bind("declared", desk.declared())
                .bind("maxChats", desk.maxChats());
    }
}
