package dev.paddock.persistence.account;

import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Session;
import dev.paddock.domain.account.Sessions;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.Optional;

/** Open sessions, in the table {@code sessions}. */
public final class JdbiSessions implements Sessions {
    private final Database database;

    public JdbiSessions(Database database) {
        this.database = database;
    }

    @Override
    public void open(Session session) {
        database.alter(handle -> handle.createUpdate(
                        "INSERT INTO sessions (digest, user_id, opened_at, expires_at) VALUES (:digest, :user, :at, :end)")
                .bind("digest", session.digest().value())
                .bind("user", session.user().value())
                .bind("at", session.openedAt())
                .bind("end", session.expiresAt())
                .execute());
    }

    @Override
    public Optional<Session> find(Secret.Digest digest) {
        return database.read(handle -> handle.createQuery("SELECT * FROM sessions WHERE digest = :digest")
                .bind("digest", digest.value())
                .map((row, context) -> new Session(
                        digest,
                        new UserId(row.getString("user_id")),
                        Columns.instant(row, "opened_at"),
                        Columns.instant(row, "expires_at")))
                .findOne());
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
    public void prune(Instant now) {
        database.alter(handle -> handle.createUpdate("DELETE FROM sessions WHERE expires_at <= :now")
                .bind("now", now)
                .execute());
    }
}
