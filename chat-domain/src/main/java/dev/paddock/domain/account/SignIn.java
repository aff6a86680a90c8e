package dev.paddock.domain.account;

import dev.paddock.domain.Transactions;
import java.time.InstantSource;
import java.util.Optional;

/** Signing in with address and password. */
public final class SignIn {
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final OpenSession openSession;
    private final Transactions transactions;

    public SignIn(
            Accounts accounts,
            Sessions sessions,
            PasswordHashes hashes,
            Transactions transactions,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.openSession = new OpenSession(sessions, secrets, clock);
        this.transactions = transactions;
    }

    /** Opens a session, for a browser. */
    public SignInOutcome signIn(EmailAddress email, Password password) {
        var account = identify(email, password);
        if (account.isEmpty()) {
            return new SignInOutcome.WrongCredentials();
        }
        if (account.get().blocked()) {
            return new SignInOutcome.Barred();
        }
        return transactions.run(() -> new SignInOutcome.SignedIn(
                account.get(), openSession.of(account.get().id())));
    }

    /** Whose address and password these are, blocked or not; opens nothing. For edges that issue access tokens. */
    public Optional<Account> identify(EmailAddress email, Password password) {
        var account = accounts.findByEmail(email);
        var hash = account.flatMap(found -> accounts.passwordOf(found.id()));
        if (hash.isEmpty()) {
            hashes.pretend(password);
            return Optional.empty();
        }
        return hashes.matches(password, hash.get()) ? account : Optional.empty();
    }
}
