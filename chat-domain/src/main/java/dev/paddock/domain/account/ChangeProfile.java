package dev.paddock.domain.account;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.time.InstantSource;
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
    private final Consents consents;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public ChangeProfile(
            Accounts accounts, Consents consents, Transactions transactions, StateEvents events, InstantSource clock) {
        this.accounts = accounts;
        this.consents = consents;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The account as it is afterwards; empty if it was erased meanwhile. A consent given or withdrawn goes into the ledger.
     *
     * @param origin where the person comes from, such as a network address; null if that is not known
     */
    public Optional<Account> change(UserId user, Changes changes, @Nullable String origin) {
        return transactions.run(() -> accounts.lock(user).map(account -> {
            var changed = changes.applyTo(account);
            if (!changed.equals(account)) {
                accounts.save(changed);
                events.append(new AccountEvent.AccountChanged(changed));
            }
            if (changed.marketingOptIn() != account.marketingOptIn()) {
                consents.record(new Consents.Consent(
                        user, changed.marketingOptIn(), clock.instant(), Consents.TEXT_VERSION, origin));
            }
            return changed;
        }));
    }
}
