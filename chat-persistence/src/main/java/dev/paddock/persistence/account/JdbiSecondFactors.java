package dev.paddock.persistence.account;

import dev.paddock.domain.account.SecondFactors;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Second factors, in the table {@code second_factors}, which no query of accounts reads. The shared secrets stand there as they
 * are: the platform's own keys are in the same database and the same backup, so encrypting by one of them would hide nothing from
 * anybody who can read the table, and a key from elsewhere is one that can be lost, and with it every staff member's way in.
 * Recovery codes are kept as digests.
 */
public final class JdbiSecondFactors implements SecondFactors {
    private static final String SELECT =
            "SELECT user_id, secret, confirmed, last_step, recovery_digests FROM second_factors WHERE user_id = :user";
    private static final String CHANGE = """
            UPDATE second_factors
            SET secret = :secret, confirmed = :confirmed, last_step = :lastStep, recovery_digests = :digests
            WHERE user_id = :user
            """;
    private static final String ADD = """
            INSERT INTO second_factors (user_id, secret, confirmed, last_step, recovery_digests)
            VALUES (:user, :secret, :confirmed, :lastStep, :digests)
            ON CONFLICT DO NOTHING
            """;
    private static final String BETWEEN_DIGESTS = " ";

    private final Database database;

    public JdbiSecondFactors(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return database.read(handle -> find(handle, SELECT, user));
    }

    @Override
    public Optional<SecondFactor> lock(UserId user) {
        return database.lock(handle -> find(handle, SELECT + " FOR UPDATE", user));
    }

    @Override
    public void save(SecondFactor factor) {
        database.alter(handle -> {
            boolean saved = write(handle, CHANGE, factor)
                    || write(handle, ADD, factor)
                    || write(handle, CHANGE, factor); // one may have been added in between
            if (!saved) {
                throw new IllegalStateException("a second factor was removed while it was saved");
            }
        });
    }

    @Override
    public void remove(UserId user) {
        database.alter(handle -> handle.createUpdate("DELETE FROM second_factors WHERE user_id = :user")
                .bind("user", user.value())
                .execute());
    }

    private static Optional<SecondFactor> find(Handle handle, String query, UserId user) {
        return handle.createQuery(query)
                .bind("user", user.value())
                .map((row, context) -> factor(row))
                .findOne();
    }

    private static boolean write(Handle handle, String statement, SecondFactor factor) {
        return bound(handle.createUpdate(statement), factor).execute() == 1;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, SecondFactor factor) {
        return statement
                .bind("user", factor.user().value())
                .bind("secret", factor.secret())
                .bind("confirmed", factor.confirmed())
                .bind("lastStep", factor.lastStep())
                .bind("digests", String.join(BETWEEN_DIGESTS, factor.recoveryDigests()));
    }

    private static SecondFactor factor(ResultSet row) throws SQLException {
        String digests = row.getString("recovery_digests");
        return new SecondFactor(
                new UserId(row.getString("user_id")),
                row.getString("secret"),
                row.getBoolean("confirmed"),
                row.getLong("last_step"),
                digests.isEmpty() ? Set.of() : Set.of(digests.split(BETWEEN_DIGESTS, -1)));
    }
}
