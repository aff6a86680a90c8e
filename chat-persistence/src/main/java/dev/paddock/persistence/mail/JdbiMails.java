package dev.paddock.persistence.mail;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.mail.DeadMail;
import dev.paddock.domain.mail.Mail;
import dev.paddock.domain.mail.MailFigures;
import dev.paddock.domain.mail.MailId;
import dev.paddock.domain.mail.Mails;
import dev.paddock.persistence.seal.Seals;
import dev.paddock.persistence.transaction.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The outbox, in the table {@code mails}. What a mail says stands there sealed, each bound to its mail. */
public final class JdbiMails implements Mails {
    /** A row that somebody else has in hand is passed over: it is theirs, and nobody waits for it. */
    private static final String NEXT = """
            SELECT * FROM mails WHERE state = 'waiting' AND due_at <= :now
            ORDER BY due_at, made_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private static final String FIGURES = """
            SELECT (SELECT COUNT(*) FROM mails WHERE state = 'waiting' AND recipient IS NOT NULL) AS waiting,
                (SELECT COUNT(*) FROM mails WHERE state = 'dead') AS dead,
                (SELECT MIN(made_at) FROM mails WHERE state = 'waiting' AND recipient IS NOT NULL) AS oldest
            """;

    private final Database database;
    private final MailRows rows;

    public JdbiMails(Database database, Seals seals) {
        this.database = database;
        this.rows = new MailRows(seals);
    }

    @Override
    public void add(Mail mail) {
        database.alter(handle -> rows.insert(handle, mail));
    }

    @Override
    public Optional<Mail> take(Instant now, Instant lease) {
        return database.change(handle -> handle.createQuery(NEXT)
                .bind("now", now)
                .map((row, context) -> rows.mail(row))
                .findOne()
                .map(mail -> {
                    handle.createUpdate("UPDATE mails SET due_at = :lease, tries = tries + 1 WHERE id = :id")
                            .bind("lease", lease)
                            .bind("id", mail.id().value())
                            .execute();
                    return MailRows.taken(mail, lease);
                }));
    }

    @Override
    public void sent(MailId id, Instant at) {
        end(id, "sent", at, "", ", secret = NULL");
    }

    @Override
    public void putOff(MailId id, Instant due, String reason) {
        database.alter(handle -> handle.createUpdate(
                        "UPDATE mails SET due_at = :due, reason = :reason WHERE id = :id AND state = 'waiting'")
                .bind("due", due)
                .bind("reason", reason)
                .bind("id", id.value())
                .execute());
    }

    @Override
    public void giveUp(MailId id, Instant at, String reason) {
        end(id, "dead", at, reason, "");
    }

    private void end(MailId id, String state, Instant at, String reason, String more) {
        database.alter(handle -> handle.createUpdate(
                        "UPDATE mails SET state = :state, ended_at = :at, reason = :reason" + more + " WHERE id = :id")
                .bind("state", state)
                .bind("at", at)
                .bind("reason", reason)
                .bind("id", id.value())
                .execute());
    }

    @Override
    public void remove(MailId id) {
        database.alter(handle -> handle.createUpdate("DELETE FROM mails WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }

    @Override
    public void withdraw(String about) {
        database.alter(handle -> handle.createUpdate("DELETE FROM mails WHERE about = :about AND state = 'waiting'")
                .bind("about", about)
                .execute());
    }

    @Override
    public int countTo(EmailAddress to, String about, Instant since) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM mails WHERE recipient = :to AND made_at >= :since
                            AND SUBSTRING(about FROM 1 FOR :length) = :about
                        """)
                .bind("to", to.value())
                .bind("since", since)
                .bind("length", about.length())
                .bind("about", about)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<DeadMail> dead(int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM mails WHERE state = 'dead' ORDER BY ended_at DESC, id LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> rows.dead(row))
                .list());
    }

    @Override
    public boolean revive(MailId id, Instant now, Instant until) {
        return database.change(handle -> handle.createUpdate("""
                                UPDATE mails SET state = 'waiting', due_at = :now, until_at = :until, ended_at = NULL, tries = 0
                                WHERE id = :id AND state = 'dead'
                                """)
                        .bind("now", now)
                        .bind("until", until)
                        .bind("id", id.value())
                        .execute()
                == 1);
    }

    @Override
    public MailFigures figures(Instant now) {
        return database.read(handle -> handle.createQuery(FIGURES)
                .map((row, context) -> MailRows.figures(row))
                .one());
    }

    @Override
    public void forget(EmailAddress address) {
        database.alter(handle -> handle.createUpdate("DELETE FROM mails WHERE recipient = :address")
                .bind("address", address.value())
                .execute());
    }

    @Override
    public void prune(Instant sent, Instant dead) {
        database.alter(handle -> {
            prune(handle, "sent", sent);
            prune(handle, "dead", dead);
        });
    }

    private static void prune(Handle handle, String state, Instant before) {
        handle.createUpdate("DELETE FROM mails WHERE state = :state AND ended_at < :before")
                .bind("state", state)
                .bind("before", before)
                .execute();
    }
}
