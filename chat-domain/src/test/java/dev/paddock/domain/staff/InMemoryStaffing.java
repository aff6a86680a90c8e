package dev.paddock.domain.staff;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Looking people up in memory. */
public final class InMemoryStaffing implements Staffing {
    private final InMemoryAccounts accounts;

    public InMemoryStaffing(InMemoryAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Account> search(String query, int limit) {
        String part = query.toLowerCase(Locale.ROOT);
        return accounts.all()
                .filter(account ->
                        account.name().value().toLowerCase(Locale.ROOT).contains(part)
                                || address(account).contains(part))
                .sorted(Comparator.<Account, String>comparing(
                                account -> account.name().value().toLowerCase(Locale.ROOT))
                        .thenComparing(account -> account.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<UserId> lockAdmins() {
        return accounts.all()
                .filter(account -> account.role() == Role.ADMIN && !account.blocked())
                .map(Account::id)
                .toList();
    }

    private static String address(Account account) {
        EmailAddress email = account.email();
        return email == null ? "" : email.value();
    }
}
