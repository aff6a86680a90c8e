package dev.paddock.persistence.account;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.Person;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The reading of rows of {@code accounts}, and of rows that were joined with it. */
public final class AccountRows {
    private AccountRows() {}

    public static Account account(ResultSet row) throws SQLException {
        String email = row.getString("email");
        return new Account(
                new UserId(row.getString("id")),
                new DisplayName(row.getString("name")),
                Columns.named(Role.class, row, "role"),
                email == null ? null : new EmailAddress(email),
                Language.parse(row.getString("language")).orThrow(),
                row.getBoolean("marketing_opt_in"),
                row.getBoolean("listing_asked") ? Listing.answered(row.getBoolean("listed")) : Listing.UNASKED,
                row.getBoolean("blocked"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "trusted_since"));
    }

    /** The author, member or customer in a row that was joined with {@code accounts}; nameless when erased or never known. */
    public static Person person(ResultSet row, String id) throws SQLException {
        return person(row, id, "name", "role");
    }

    /** {@link #person(ResultSet, String)} by the names that the columns have in a row with several people. */
    public static Person person(ResultSet row, String id, String name, String role) throws SQLException {
        var known = row.getString(role) == null ? Role.CUSTOMER : Columns.named(Role.class, row, role);
        return new Person(new UserId(row.getString(id)), Columns.textOrEmpty(row, name), known);
    }
}
