package dev.paddock.persistence.account;

import dev.paddock.domain.account.Consents;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.sql.Columns;
import dev.paddock.persistence.transaction.Database;
import java.util.List;

/** The ledger of consents, in the table {@code consents}. */
public final class JdbiConsents implements Consents {
    private final Database database;

    public JdbiConsents(Database database) {
        this.database = database;
    }

    @Override
    public void record(Consent consent) {
        database.alter(handle -> handle.createUpdate("""
                        INSERT INTO consents (user_id, given, decided_at, text_version, address)
                        VALUES (:user, :given, :at, :version, :address)
                        """)
                .bind("user", consent.user().value())
                .bind("given", consent.given())
                .bind("at", consent.at())
                .bind("version", consent.textVersion())
                .bind("address", consent.address())
                .execute());
    }

    @Override
    public List<Consent> of(UserId user) {
        return database.read(handle -> handle.createQuery(
                        "SELECT given, decided_at, text_version, address FROM consents WHERE user_id = :user ORDER BY number")
                .bind("user", user.value())
                .map((row, context) -> new Consent(
                        user,
                        row.getBoolean("given"),
                        Columns.instant(row, "decided_at"),
                        row.getString("text_version"),
                        row.getString("address")))
                .list());
    }
}
