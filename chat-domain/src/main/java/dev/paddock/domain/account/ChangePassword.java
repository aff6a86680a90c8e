package dev.paddock.domain.account;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.mail.Letter;
import dev.paddock.domain.mail.Mailing;
import java.time.InstantSource;

/** Changing one's password. Whoever else was signed in with the old one no longer is. */
public final class ChangePassword {
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final OpenSession openSession;
    private final ContactCards cards;
    private final Mailing mailing;
    private final Transactions transactions;
    private final StateEvents events;
    private final InstantSource clock;

    public ChangePassword(
            Accounts accounts,
            Sessions sessions,
            PasswordHashes hashes,
            ContactCards cards,
            Mailing mailing,
            Transactions transactions,
            StateEvents events,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashes = hashes;
        this.cards = cards;
        this.mailing = mailing;
        this.openSession = new OpenSession(sessions, events, secrets, clock);
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Stores the new password, ends every session and access token, and opens one new session for who changed it, in {@code client}. */
    public ChangePasswordOutcome change(UserId user, Password current, Password wished, ClientName client) {
        var hash = accounts.passwordOf(user);
        if (hash.isEmpty() || !hashes.matches(current, hash.get())) {
            return new ChangePasswordOutcome.WrongPassword();
        }
        var weak = accounts.find(user).flatMap(account -> WeakPassword.in(wished, account.email(), account.name()));
        if (weak.isPresent()) {
            return weak.get();
        }
        var newHash = hashes.hash(wished); // slow, as is matching: before the transaction, not in it
        return transactions.run(() -> {
            var account = accounts.lock(user).orElse(null);
            if (account == null || !accounts.passwordOf(user).equals(hash)) {
                return new ChangePasswordOutcome.WrongPassword();
            }
            return store(account, newHash, client);
        });
    }

    private ChangePasswordOutcome store(Account account, PasswordHash newHash, ClientName client) {
        var user = account.id();
        accounts.savePassword(user, newHash);
        accounts.save(account.trustedSince(clock.instant()));
        sessions.endAll(user);
        events.append(new AccountEvent.SessionEnded(user, null));
        sendWord(account);
        return new ChangePasswordOutcome.PasswordChanged(openSession.of(account, Newcomer.by(client)));
    }

    private void sendWord(Account account) {
        var address = account.email();
        if (address != null && cards.of(account.id()).verified()) {
            var letter = new Letter.PasswordChanged(account.name().value(), clock.instant());
            mailing.send(address, account.language(), letter);
        }
    }
}
