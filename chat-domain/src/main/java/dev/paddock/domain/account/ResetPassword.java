package dev.paddock.domain.account;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.mail.Errand;
import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.Mailing;
import dev.paddock.domain.mail.Mails;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Coming to a new password without the old one, by a token that was mailed, or that an admin handed over. */
public final class ResetPassword {
    private static final String ABOUT = "password-reset";
    private static final int MOST_AN_HOUR = 10;

    private final Accounts accounts;
    private final ContactCards cards;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final MailTokens tokens;
    private final Mails mails;
    private final Mailing mailing;
    private final Transactions transactions;
    private final StateEvents events;
    private final Secrets secrets;
    private final InstantSource clock;

    public ResetPassword(
            Accounts accounts,
            ContactCards cards,
            Sessions sessions,
            PasswordHashes hashes,
            MailTokens tokens,
            Mails mails,
            Mailing mailing,
            Transactions transactions,
            StateEvents events,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.cards = cards;
        this.sessions = sessions;
        this.hashes = hashes;
        this.tokens = tokens;
        this.mails = mails;
        this.mailing = mailing;
        this.transactions = transactions;
        this.events = events;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Notes the wish. Whether somebody has this address is looked up by whoever runs the errand, so that nobody learns it from the time this takes. */
    public AskResetOutcome ask(EmailAddress typed) {
        if (!mailing.isOn()) {
            return new NoMail();
        }
        var now = clock.instant();
        transactions.run(() ->
                mailing.plan(new Errand.ResetWished(typed), null, now, now.plus(MailToken.Purpose.RESET.lifetime())));
        return new AskResetOutcome.Asked();
    }

    /** Mails a token to whoever has the address, if anybody has; a flood of wishes ends in ten mails an hour. In a transaction. */
    public void grant(Errand.ResetWished wish) {
        var address = wish.typed();
        var hourAgo = clock.instant().minus(Duration.ofHours(1));
        accounts.findByEmail(address)
                .filter(account -> mails.countTo(address, ABOUT, hourAgo) < MOST_AN_HOUR)
                .ifPresent(account -> {
                    var secret = issue(account.id(), address);
                    var letter = new Letter.PasswordToReset(account.name().value(), secret.value());
                    mailing.send(address, account.language(), letter, ABOUT);
                });
    }

    /** A token for {@code user}, to be handed over by whoever asked; empty for guests, who have no password. In a transaction. */
    public Optional<Secret> tokenFor(UserId user) {
        return accounts.lock(user).filter(account -> !account.guest()).map(account -> issue(user, null));
    }

    private Secret issue(UserId user, @Nullable EmailAddress address) {
        var secret = secrets.next();
        var end = clock.instant().plus(MailToken.Purpose.RESET.lifetime());
        tokens.issue(new MailToken(secret.digest(), user, MailToken.Purpose.RESET, address, end));
        return secret;
    }

    /** Stores the new password and ends every session; a second factor stays. A weak password leaves the token as it was. */
    public ResetOutcome confirm(Secret shown, Password wished) {
        var account = known(shown).flatMap(token -> accounts.find(token.user())).orElse(null);
        if (account == null) {
            return new InvalidToken();
        }
        var weak = WeakPassword.in(wished, account.email(), account.name());
        if (weak.isPresent()) {
            return weak.get();
        }
        var hash = hashes.hash(wished); // slow: before the transaction, not in it
        return transactions.run(() -> {
            var token =
                    known(shown).flatMap(found -> tokens.redeem(found.digest())).orElse(null);
            var owner = token == null ? null : accounts.lock(token.user()).orElse(null);
            if (token == null || owner == null) {
                return new InvalidToken();
            }
            store(owner, token, hash);
            return new ResetOutcome.PasswordReset(owner.id());
        });
    }

    private Optional<MailToken> known(Secret shown) {
        return tokens.find(shown.digest())
                .filter(token -> token.purpose() == MailToken.Purpose.RESET && !token.isOver(clock.instant()));
    }

    /** Whoever got the mail has shown that the address is theirs. */
    private void store(Account owner, MailToken token, PasswordHash hash) {
        var user = owner.id();
        var now = clock.instant();
        accounts.savePassword(user, hash);
        accounts.save(owner.trustedSince(now));
        sessions.endAll(user);
        events.append(new AccountEvent.SessionEnded(user, null));
        var address = owner.email();
        if (address == null) {
            return;
        }
        if (address.equals(token.address())) {
            cards.save(cards.of(user).verifiedNow());
        }
        mailing.send(
                address,
                owner.language(),
                new Letter.PasswordChanged(owner.name().value(), now));
    }
}
