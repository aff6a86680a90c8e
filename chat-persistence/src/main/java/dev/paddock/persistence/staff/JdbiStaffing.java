package dev.paddock.persistence.staff;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.staff.Staffing;
import dev.paddock.persistence.account.AccountRows;
import dev.paddock.persistence.name.NameKey;
import dev.paddock.persistence.transaction.Database;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Looking people up in the table {@code accounts}. Who governs locks the one row of {@code governing} first, so that an admin who
 * is just being made counts as well, and then the admins, whom others may be about to erase.
 */
public final class JdbiStaffing implements Staffing {
    private static final String SEARCH = """
            SELECT * FROM accounts
            WHERE NOT erased AND (name_key LIKE :part ESCAPE '!' OR email LIKE :address ESCAPE '!')
            """;
    private static final String FOLLOWING = """
            AND EXISTS (SELECT 1 FROM accounts b WHERE b.id = :after
                AND (accounts.name_key > b.name_key OR (accounts.name_key = b.name_key AND accounts.id > b.id)))
            """;
    private static final String BY_NAME = " ORDER BY name_key, id LIMIT :limit";
    private static final String ADMINS =
            "SELECT id FROM accounts WHERE role = 'admin' AND NOT blocked AND NOT erased ORDER BY id FOR UPDATE";

    private final Database database;

    public JdbiStaffing(Database database) {
        this.database = database;
    }

    @Override
    public List<Account> search(String query, @Nullable UserId after, int limit) {
        return database.read(handle -> {
            var search = handle.createQuery(SEARCH + (after == null ? "" : FOLLOWING) + BY_NAME)
                    .bind("part", NameKey.pattern(query))
                    .bind("address", NameKey.patternOf(query.toLowerCase(Locale.ROOT)))
                    .bind("limit", limit);
            if (after != null) {
                search.bind("after", after.value());
            }
            return search.map((row, context) -> AccountRows.account(row)).list();
        });
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
