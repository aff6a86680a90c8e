package dev.paddock.persistence.account;

import dev.paddock.domain.account.ClientName;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.account.Sessions;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** Open sessions, in the table {@code sessions}. */
public final class JdbiSessions implements Sessions {
    private final Database database;

    public JdbiSessions(Database database) {
        this.database = database;
    }

    @Override
    public void open(Session session) {
        database.alter(handle -> withUse(handle.createUpdate("""
                        INSERT INTO sessions (digest, user_id, client, opened_at, last_seen_at, ends_at, expires_at)
                        VALUES (:digest, :user, :client, :opened, :seen, :ends, :expires)
                        """), session)
                .bind("user", session.user().value())
                .bind("client", session.client().value())
                .bind("opened", session.openedAt())
                .bind("expires", session.expiresAt())
                .execute());
    }

    @Override
    public Optional<Session> find(Secret.Digest digest) {
        return database.read(handle -> handle.createQuery("SELECT * FROM sessions WHERE digest = :digest")
                .bind("digest", digest.value())
                .map((row, context) -> session(row))
                .findOne());
    }

    @Override
    public Optional<Held> held(Secret.Digest digest) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM sessions s JOIN accounts a ON a.id = s.user_id
                        WHERE s.digest = :digest AND NOT a.erased
                        """)
                .bind("digest", digest.value())
                .map((row, context) -> new Held(session(row), AccountRows.account(row)))
                .findOne());
    }

    @Override
    public List<Session> of(UserId user) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM sessions WHERE user_id = :user ORDER BY last_seen_at DESC, digest")
                .bind("user", user.value())
                .map((row, context) -> session(row))
                .list());
    }

    @Override
    public void save(Session session) {
        database.alter(handle -> withUse(
                        handle.createUpdate(
                                "UPDATE sessions SET last_seen_at = :seen, ends_at = :ends WHERE digest = :digest"),
                        session)
                .execute());
    }

    @Override
    public boolean end(Secret.Digest digest) {
        return database.change(handle -> handle.createUpdate("DELETE FROM sessions WHERE digest = :digest")
                        .bind("digest", digest.value())
                        .execute()
                == 1);
    }

    @Override
    public void endAll(UserId user) {
        database.alter(handle -> handle.createUpdate("DELETE FROM sessions WHERE user_id = :user")
                .bind("user", user.value())
                .execute());
    }

    @Override
    public List<Session> over(Instant now, int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM sessions WHERE ends_at <= :now ORDER BY ends_at, digest LIMIT :limit")
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> session(row))
                .list());
    }

    private static Update withUse(Update statement, Session session) {
        return statement
                .bind("digest", session.digest().value())
                .bind("seen", session.lastSeenAt())
                .bind("ends", session.endsAt());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new Secret.Digest(row.getString("digest")),
                new UserId(row.getString("user_id")),
                new ClientName(row.getString("client")),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "last_seen_at"),
                Columns.instant(row, "ends_at"),
                Columns.instant(row, "expires_at"));
    }
}
