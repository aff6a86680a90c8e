package dev.paddock.domain.account;

import dev.paddock.domain.Skeletons;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.time.InstantSource;
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
    private final ReservedNames reservedNames;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public ChangeProfile(
            Accounts accounts,
            Consents consents,
            Skeletons skeletons,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.accounts = accounts;
        this.consents = consents;
        this.reservedNames = new ReservedNames(accounts, skeletons);
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores what was asked for, or nothing of it. A consent given or withdrawn goes into the ledger.
     *
     * @param origin where the person comes from, such as a network address; null if that is not known
     */
    public ChangeProfileOutcome change(UserId user, Changes changes, @Nullable String origin) {
        return transactions.run(() -> {
            var account = accounts.lock(user).orElse(null);
            if (account == null) {
                return new ChangeProfileOutcome.AccountGone();
            }
            var changed = changes.applyTo(account);
            if (isReserved(changed, account)) {
                return new NameReserved();
            }
            store(changed, account, origin);
            return new ChangeProfileOutcome.ProfileChanged(changed);
        });
    }

    /** Staff may be called what they like, and nobody has to give up the name they have. */
    private boolean isReserved(Account changed, Account before) {
        return !changed.role().isStaff()
                && !changed.name().equals(before.name())
                && reservedNames.contain(changed.name());
    }

    private void store(Account changed, Account before, @Nullable String origin) {
        if (!changed.equals(before)) {
            accounts.save(changed);
            events.append(new AccountEvent.AccountChanged(changed));
        }
        if (changed.marketingOptIn() != before.marketingOptIn()) {
            consents.record(new Consents.Consent(
                    changed.id(), changed.marketingOptIn(), clock.instant(), Consents.TEXT_VERSION, origin));
        }
    }
}
