package dev.paddock.persistence.staff;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.staff.Staffing;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.account.NameKey;
import dev.paddock.persistence.transaction.Database;
import java.util.List;

/**
 * Looking people up in the table {@code accounts}. Who governs locks the one row of {@code governing} first, so that an admin who
 * is just being made counts as well, and then the admins, whom others may be about to erase.
 */
public final class JdbiStaffing implements Staffing {
    private static final String SEARCH = """
            SELECT * FROM accounts
            WHERE NOT erased AND (name_key LIKE :part ESCAPE '!' OR email LIKE :part ESCAPE '!')
            ORDER BY name_key, id LIMIT :limit
            """;
    private static final String ADMINS =
            "SELECT id FROM accounts WHERE role = 'admin' AND NOT blocked AND NOT erased ORDER BY id FOR UPDATE";

    private final Database database;

    public JdbiStaffing(Database database) {
        this.database = database;
    }

    @Override
    public List<Account> search(String query, int limit) {
        return database.read(handle -> handle.createQuery(SEARCH)
                .bind("part", NameKey.pattern(query))
                .bind("limit", limit)
                .map((row, context) -> AccountRows.account(row))
                .list());
    }

    @Override
    public List<UserId> lockAdmins() {
        return database.lock(handle -> {
            handle.createQuery("SELECT id FROM governing FOR UPDATE")
                    .mapTo(Integer.class)
                    .one();
            return handle.createQuery(ADMINS)
                    .map((row, context) -> new UserId(row.getString("id")))
                    .list();
        });
    }
}
