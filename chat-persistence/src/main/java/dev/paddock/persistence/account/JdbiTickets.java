package dev.paddock.persistence.account;

import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.Ticket;
import dev.paddock.domain.account.Tickets;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Tickets not yet used, and marks of others that were, in the table {@code tickets}. */
public final class JdbiTickets implements Tickets {
    private static final String INSERT = """
            INSERT INTO tickets (digest, user_id, session_digest, proof_expires_at, expires_at)
            VALUES (:digest, :user, :session, :proofEnd, :end)
            """;

    private final Database database;

    public JdbiTickets(Database database) {
        this.database = database;
    }

    @Override
    public void issue(Ticket ticket) {
        database.alter(handle -> bound(handle.createUpdate(INSERT), ticket).execute());
    }

    /** Of two who add the row, one does. */
    @Override
    public boolean spend(Ticket ticket) {
        return database.change(handle -> bound(handle.createUpdate(INSERT + " ON CONFLICT DO NOTHING"), ticket)
                        .execute()
                == 1);
    }

    /** Of two who read the ticket, the one whose delete finds the row has it. */
    @Override
    public Optional<Ticket> redeem(Secret.Digest digest, Instant now) {
        return database.change(handle -> find(handle, digest)
                .filter(ticket -> delete(handle, digest))
                .filter(ticket -> now.isBefore(ticket.expiresAt())));
    }

    @Override
    public void prune(Instant now) {
        database.alter(handle -> handle.createUpdate("DELETE FROM tickets WHERE expires_at <= :now")
                .bind("now", now)
                .execute());
    }

    private static Update bound(Update statement, Ticket ticket) {
        return statement
                .bind("digest", ticket.digest().value())
                .bind("user", ticket.user().value())
                .bind("session", ticket.session().value())
                .bind("proofEnd", ticket.proofExpiresAt())
                .bind("end", ticket.expiresAt());
    }

    private static Optional<Ticket> find(Handle handle, Secret.Digest digest) {
        return handle.createQuery("SELECT * FROM tickets WHERE digest = :digest")
                .bind("digest", digest.value())
                .map((row, context) -> ticket(row))
                .findOne();
    }

    private static boolean delete(Handle handle, Secret.Digest digest) {
        return handle.createUpdate("DELETE FROM tickets WHERE digest = :digest")
                        .bind("digest", digest.value())
                        .execute()
                == 1;
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        return new Ticket(
                new Secret.Digest(row.getString("digest")),
                new UserId(row.getString("user_id")),
                new Secret.Digest(row.getString("session_digest")),
                Columns.instant(row, "proof_expires_at"),
                Columns.instant(row, "expires_at"));
    }
}
