package dev.paddock.domain.account;

import dev.paddock.domain.Skeletons;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.dealer.PhoneNumber;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Changing what one says of oneself: name, language, consent, being listed, and how one is reached. */
public final class ChangeProfile {
    /** A telephone number in place of the one there was, or null for none from now on. */
    public record PhoneChange(@Nullable PhoneNumber number) {}

    /**
     * The wished-for values; null leaves one as it is.
     *
     * @param email takes the place of the present one once it is known to be the person's
     */
    public record Changes(
            @Nullable DisplayName name,
            @Nullable Language language,
            @Nullable Boolean marketingOptIn,
            @Nullable Boolean listed,
            @Nullable EmailAddress email,
            @Nullable PhoneChange phone) {

        public Changes(
                @Nullable DisplayName name,
                @Nullable Language language,
                @Nullable Boolean marketingOptIn,
                @Nullable Boolean listed) {
            this(name, language, marketingOptIn, listed, null, null);
        }

        Account applyTo(Account account) {
            var named = name == null ? account : account.named(name);
            var speaking = language == null ? named : named.speaking(language);
            var consenting = marketingOptIn == null ? speaking : speaking.optedIn(marketingOptIn);
            return listed == null ? consenting : consenting.listed(listed);
        }
    }

    private final Accounts accounts;
    private final Consents consents;
    private final ContactCards cards;
    private final ChangeAddress changeAddress;
    private final ReservedNames reservedNames;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public ChangeProfile(
            Accounts accounts,
            Consents consents,
            ContactCards cards,
            ChangeAddress changeAddress,
            Skeletons skeletons,
            Transactions transactions,
            StateEvents events,
            InstantSource clock) {
        this.accounts = accounts;
        this.consents = consents;
        this.cards = cards;
        this.changeAddress = changeAddress;
        this.reservedNames = new ReservedNames(accounts, skeletons);
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** {@link #change(UserId, Changes, Password, String)} of what takes no password. */
    public ChangeProfileOutcome change(UserId user, Changes changes, @Nullable String origin) {
        return change(user, changes, null, origin);
    }

    /**
     * Stores what was asked for, or nothing of it. A consent given or withdrawn goes into the ledger.
     *
     * @param current the present password, without which no other address is taken; null if none was given, or if it can't be one
     * @param origin where the person comes from, such as a network address; null if that is not known
     */
    public ChangeProfileOutcome change(
            UserId user, Changes changes, @Nullable Password current, @Nullable String origin) {
        var email = changes.email();
        var refused = email == null ? null : changeAddress.refusal(user, current); // slow: not in the transaction
        return refused != null
                ? refused
                : transactions.run(() -> {
                    var account = accounts.lock(user).orElse(null);
                    if (account == null) {
                        return new ChangeProfileOutcome.AccountGone();
                    }
                    var changed = changes.applyTo(account);
                    if (isReserved(changed, account)) {
                        return new NameReserved();
                    }
                    if (email != null && changeAddress.isTaken(account, email)) {
                        return new SignUpOutcome.EmailTaken();
                    }
                    store(changed, account, origin);
                    if (changes.phone() != null) {
                        cards.save(cards.of(user).phoning(changes.phone().number()));
                    }
                    if (email != null) {
                        changeAddress.ask(changed, email);
                    }
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
