package dev.paddock.domain.account;

import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.Mailing;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The change of an address: it waits until the new one is known to be the person's, and the old one is told at once. */
public final class ChangeAddress {
    private final Accounts accounts;
    private final ContactCards cards;
    private final MailTokens tokens;
    private final ProvePassword provePassword;
    private final VerifyAddress verifyAddress;
    private final Mailing mailing;
    private final InstantSource clock;

    public ChangeAddress(
            Accounts accounts,
            ContactCards cards,
            MailTokens tokens,
            ProvePassword provePassword,
            VerifyAddress verifyAddress,
            Mailing mailing,
            InstantSource clock) {
        this.accounts = accounts;
        this.cards = cards;
        this.tokens = tokens;
        this.provePassword = provePassword;
        this.verifyAddress = verifyAddress;
        this.mailing = mailing;
        this.clock = clock;
    }

    /** What keeps {@code user} from changing their address, null if nothing does. Slow: not for a transaction. */
    @Nullable
    ChangeProfileOutcome refusal(UserId user, @Nullable Password current) {
        var account = accounts.find(user).orElse(null);
        if (account == null) {
            return new ChangeProfileOutcome.AccountGone();
        }
        if (account.guest()) {
            return new ChangeProfileOutcome.GuestsHaveNoAddress();
        }
        if (!mailing.isOn()) {
            return new NoMail();
        }
        return provePassword.isOf(user, current) ? null : new ChangePasswordOutcome.WrongPassword();
    }

    boolean isTaken(Account account, EmailAddress wished) {
        return accounts.findByEmail(wished)
                .filter(other -> !other.id().equals(account.id()))
                .isPresent();
    }

    /** Has {@code wished} wait to be verified; the address there is takes that back. To be called in a transaction. */
    void ask(Account account, EmailAddress wished) {
        var card = cards.of(account.id());
        if (wished.equals(account.email())) {
            if (card.pending() != null) {
                cards.save(card.awaiting(null));
                tokens.forget(account.id(), MailToken.Purpose.VERIFY);
            }
            return;
        }
        cards.save(card.awaiting(wished));
        verifyAddress.ask(account, wished);
        if (account.email() != null) {
            var letter = new Letter.AddressChanging(account.name().value(), wished.value(), clock.instant());
            mailing.send(account.email(), account.language(), letter);
        }
    }
}
