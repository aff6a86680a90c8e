package dev.paddock.persistence.account;

import dev.paddock.domain.account.SecondFactors;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.seal.Kept;
import dev.paddock.persistence.seal.Seals;
import dev.paddock.persistence.transaction.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Second factors, in the table {@code second_factors}, which no query of accounts reads. The shared secrets stand there sealed, each
 * bound to its person; recovery codes as digests.
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
    private final Seals seals;

    public JdbiSecondFactors(Database database, Seals seals) {
        this.database = database;
        this.seals = seals;
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

    private Optional<SecondFactor> find(Handle handle, String query, UserId user) {
        return handle.createQuery(query)
                .bind("user", user.value())
                .map((row, context) -> factor(row))
                .findOne();
    }

    private boolean write(Handle handle, String statement, SecondFactor factor) {
        return bound(handle.createUpdate(statement), factor).execute() == 1;
    }

    private <S extends SqlStatement<S>> S bound(S statement, SecondFactor factor) {
        return statement
                .bind("user", factor.user().value())
                .bind(
                        "secret",
                        seals.seal(
                                factor.secret(),
                                Kept.SECOND_FACTORS.place(factor.user().value())))
                .bind("confirmed", factor.confirmed())
                .bind("lastStep", factor.lastStep())
                .bind("digests", String.join(BETWEEN_DIGESTS, factor.recoveryDigests()));
    }

    private SecondFactor factor(ResultSet row) throws SQLException {
        String digests = row.getString("recovery_digests");
        String user = row.getString("user_id");
        return new SecondFactor(
                new UserId(user),
                seals.open(row.getString("secret"), Kept.SECOND_FACTORS.place(user)),
                row.getBoolean("confirmed"),
                row.getLong("last_step"),
                digests.isEmpty() ? Set.of() : Set.of(digests.split(BETWEEN_DIGESTS, -1)));
    }
}
