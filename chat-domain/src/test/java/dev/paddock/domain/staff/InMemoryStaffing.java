package dev.paddock.domain.staff;

import dev.paddock.domain.SearchText;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.InMemoryAccounts;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looking people up in memory. */
public final class InMemoryStaffing implements Staffing {
    private static final Comparator<Account> BY_NAME = Comparator.<Account, String>comparing(
                    account -> SearchText.folded(account.name().value()))
            .thenComparing(account -> account.id().value());

    private final InMemoryAccounts accounts;

    public InMemoryStaffing(InMemoryAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Account> search(String query, @Nullable UserId after, int limit) {
        var last = after == null ? null : accounts.find(after).orElse(null);
        return accounts.all()
                .filter(account -> after == null || (last != null && BY_NAME.compare(account, last) > 0))
                .filter(account -> SearchText.folded(account.name().value()).contains(SearchText.folded(query))
                        || address(account).contains(query.toLowerCase(Locale.ROOT)))
                .sorted(BY_NAME)
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
