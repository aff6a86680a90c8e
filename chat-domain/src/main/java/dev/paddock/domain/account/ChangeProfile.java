package dev.paddock.domain.account;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changing what one says of oneself: name, language, consent, being listed. */
public final class ChangeProfile {
    /** The wished-for values; null leaves one as it is. */
    public record Changes(
            @Nullable DisplayName name,
            @Nullable Language language,
            @Nullable Boolean marketingOptIn,
            @Nullable Boolean listed) {

        Account applyTo(Account account) {
            var named = name == null ? account : account.named(name);
            var speaking = language == null ? named : named.speaking(language);
            var consenting = marketingOptIn == null ? speaking : speaking.optedIn(marketingOptIn);
            return listed == null ? consenting : consenting.listed(listed);
        }
    }

    private final Accounts accounts;
    private final Transactions transactions;
    private final StateEvents events;

    public ChangeProfile(Accounts accounts, Transactions transactions, StateEvents events) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.events = events;
    }

    /** The account as it is afterwards; empty if it was erased meanwhile. */
    public Optional<Account> change(UserId user, Changes changes) {
        return transactions.run(() -> accounts.lock(user).map(account -> {
            var changed = changes.applyTo(account);
            if (!changed.equals(account)) {
                accounts.save(changed);
                events.append(new AccountEvent.AccountChanged(changed));
            }
            return changed;
        }));
    }
}
