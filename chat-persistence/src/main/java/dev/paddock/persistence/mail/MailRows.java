package dev.paddock.persistence.mail;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.mail.DeadMail;
import dev.paddock.domain.mail.Mail;
import dev.paddock.domain.mail.MailFigures;
import dev.paddock.domain.mail.MailId;
import dev.paddock.persistence.seal.Kept;
import dev.paddock.persistence.seal.Seals;
import dev.paddock.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;

/** Rows of the table {@code mails}. */
final class MailRows {
    private static final String INSERT = """
            INSERT INTO mails (id, message_id, recipient, language, about, kind, secret, state, made_at, due_at, until_at, tries)
            VALUES (:id, :messageId, :to, :language, :about, :kind, :secret, 'waiting', :madeAt, :dueAt, :until, :tries)
            """;

    private final Seals seals;

    MailRows(Seals seals) {
        this.seals = seals;
    }

    void insert(Handle handle, Mail mail) {
        var to = mail.to();
        var id = mail.id().value();
        var sealed = seals.seal(ContentsCodec.body(mail.contents()), Kept.MAILS.place(id));
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("messageId", mail.messageId())
                .bind("to", to == null ? null : to.value())
                .bind("language", mail.language().tag())
                .bind("about", mail.about())
                .bind("kind", ContentsCodec.kind(mail.contents()))
                .bind("secret", sealed)
                .bind("madeAt", mail.madeAt())
                .bind("dueAt", mail.dueAt())
                .bind("until", mail.until())
                .bind("tries", mail.tries())
                .execute();
    }

    Mail mail(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String to = row.getString("recipient");
        String kind = row.getString("kind");
        String body = seals.open(row.getString("secret"), Kept.MAILS.place(id));
        return new Mail(
                new MailId(id),
                row.getString("message_id"),
                to == null ? null : new EmailAddress(to),
                language(row.getString("language")),
                ContentsCodec.contents(kind, body)
                        .orElseThrow(() -> new IllegalStateException("no kind of mail is called " + kind)),
                row.getString("about"),
                Columns.instant(row, "made_at"),
                Columns.instant(row, "due_at"),
                Columns.instant(row, "until_at"),
                row.getInt("tries"));
    }

    DeadMail dead(ResultSet row) throws SQLException {
        return new DeadMail(mail(row), Columns.instant(row, "ended_at"), Columns.textOrEmpty(row, "reason"));
    }

    /** {@code mail} as whoever took it has it. */
    static Mail taken(Mail mail, Instant lease) {
        return new Mail(
                mail.id(),
                mail.messageId(),
                mail.to(),
                mail.language(),
                mail.contents(),
                mail.about(),
                mail.madeAt(),
                lease,
                mail.until(),
                mail.tries() + 1);
    }

    static MailFigures figures(ResultSet row) throws SQLException {
        var oldest = row.getObject("oldest", OffsetDateTime.class);
        return new MailFigures(row.getInt("waiting"), row.getInt("dead"), oldest == null ? null : oldest.toInstant());
    }

    private static Language language(String tag) {
        for (var language : Language.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        throw new IllegalStateException("no language is called " + tag);
    }
}
