package dev.paddock.persistence.account;

import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.MailToken;
import dev.paddock.domain.account.MailTokens;
import dev.paddock.domain.account.Secret;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Mailed tokens, in the table {@code mail_tokens}: a row for each person and purpose, so that a newer one takes the place of the one before. */
public final class JdbiMailTokens implements MailTokens {
    private static final String CHANGE = """
            UPDATE mail_tokens SET digest = :digest, address = :address, expires_at = :end
            WHERE user_id = :user AND purpose = :purpose
            """;
    private static final String ADD = """
            INSERT INTO mail_tokens (user_id, purpose, digest, address, expires_at)
            VALUES (:user, :purpose, :digest, :address, :end)
            ON CONFLICT DO NOTHING
            """;

    private final Database database;

    public JdbiMailTokens(Database database) {
        this.database = database;
    }

    @Override
    public void issue(MailToken token) {
        database.alter(handle -> {
            boolean issued = write(handle, CHANGE, token)
                    || write(handle, ADD, token)
                    || write(handle, CHANGE, token); // one may have been added in between
            if (!issued) {
                throw new IllegalStateException("a token was used up while a newer one took its place");
            }
        });
    }

    @Override
    public Optional<MailToken> find(Secret.Digest digest) {
        return database.read(handle -> find(handle, digest));
    }

    /** Of two who read the token, the one whose delete finds the row has it. */
    @Override
    public Optional<MailToken> redeem(Secret.Digest digest) {
        return database.change(handle -> find(handle, digest)
                .filter(token -> handle.createUpdate("DELETE FROM mail_tokens WHERE digest = :digest")
                                .bind("digest", digest.value())
                                .execute()
                        == 1));
    }

    @Override
    public void forget(UserId user, MailToken.Purpose purpose) {
        database.alter(
                handle -> handle.createUpdate("DELETE FROM mail_tokens WHERE user_id = :user AND purpose = :purpose")
                        .bind("user", user.value())
                        .bind("purpose", name(purpose))
                        .execute());
    }

    @Override
    public void prune(Instant now) {
        database.alter(handle -> handle.createUpdate("DELETE FROM mail_tokens WHERE expires_at <= :now")
                .bind("now", now)
                .execute());
    }

    private static Optional<MailToken> find(Handle handle, Secret.Digest digest) {
        return handle.createQuery("SELECT * FROM mail_tokens WHERE digest = :digest")
                .bind("digest", digest.value())
                .map((row, context) -> token(row))
                .findOne();
    }

    private static boolean write(Handle handle, String statement, MailToken token) {
        var address = token.address();
        return handle.createUpdate(statement)
                        .bind("user", token.user().value())
                        .bind("purpose", name(token.purpose()))
                        .bind("digest", token.digest().value())
                        .bind("address", address == null ? null : address.value())
                        .bind("end", token.expiresAt())
                        .execute()
                == 1;
    }

    private static MailToken token(ResultSet row) throws SQLException {
        String address = row.getString("address");
        return new MailToken(
                new Secret.Digest(row.getString("digest")),
                new UserId(row.getString("user_id")),
                Columns.named(MailToken.Purpose.class, row, "purpose"),
                address == null ? null : new EmailAddress(address),
                Columns.instant(row, "expires_at"));
    }

    private static String name(MailToken.Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
