package dev.paddock.domain.account;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.Mailing;
import java.time.InstantSource;

/** Verifying that an address is the person's own, by a token that was mailed there. */
public final class VerifyAddress {
    private final Accounts accounts;
    private final ContactCards cards;
    private final MailTokens tokens;
    private final Mailing mailing;
    private final Transactions transactions;
    private final StateEvents events;
    private final Secrets secrets;
    private final InstantSource clock;

    public VerifyAddress(
            Accounts accounts,
            ContactCards cards,
            MailTokens tokens,
            Mailing mailing,
            Transactions transactions,
            StateEvents events,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.cards = cards;
        this.tokens = tokens;
        this.mailing = mailing;
        this.transactions = transactions;
        this.events = events;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Mails a token to {@code address}, which is or is to be that of {@code account}; to be called in a transaction. */
    void ask(Account account, EmailAddress address) {
        if (!mailing.isOn()) {
            return;
        }
        var secret = secrets.next();
        var end = clock.instant().plus(MailToken.Purpose.VERIFY.lifetime());
        tokens.issue(new MailToken(secret.digest(), account.id(), MailToken.Purpose.VERIFY, address, end));
        mailing.send(
                address,
                account.language(),
                new Letter.AddressToVerify(account.name().value(), secret.value()));
    }

    /** Mails another token to the address that waits to be verified; the one before is worth nothing any more. */
    public ResendOutcome resend(UserId user) {
        if (!mailing.isOn()) {
            return new NoMail();
        }
        return transactions.run(() -> {
            var account = accounts.lock(user).orElse(null);
            if (account == null || account.email() == null) {
                return new ResendOutcome.NothingToVerify();
            }
            var card = cards.of(user);
            if (card.pending() != null) {
                ask(account, card.pending());
            } else if (!card.verified()) {
                ask(account, account.email());
            }
            return new ResendOutcome.Resent();
        });
    }

    /** Notes that the address which {@code shown} was mailed to is its person's; from now on they sign in with it. */
    public VerifyOutcome confirm(Secret shown) {
        return transactions.run(() -> {
            var token = tokens.redeem(shown.digest())
                    .filter(known -> known.purpose() == MailToken.Purpose.VERIFY && !known.isOver(clock.instant()))
                    .orElse(null);
            var account = token == null ? null : accounts.lock(token.user()).orElse(null);
            if (token == null || account == null || token.address() == null) {
                return new InvalidToken();
            }
            return confirm(account, token.address());
        });
    }

    private VerifyOutcome confirm(Account account, EmailAddress address) {
        var card = cards.of(account.id());
        if (address.equals(account.email())) {
            cards.save(card.verifiedNow());
            return new VerifyOutcome.Verified(account.id(), address);
        }
        if (!address.equals(card.pending())) {
            return new InvalidToken();
        }
        if (!accounts.readdress(account.id(), address)) {
            cards.save(card.awaiting(null));
            return new VerifyOutcome.AddressTaken();
        }
        cards.save(card.proven());
        tokens.forget(account.id(), MailToken.Purpose.RESET); // it was mailed to the address there was
        accounts.find(account.id()).ifPresent(moved -> events.append(new AccountEvent.AccountChanged(moved)));
        return new VerifyOutcome.Verified(account.id(), address);
    }
}
