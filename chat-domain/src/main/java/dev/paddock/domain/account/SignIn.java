package dev.paddock.domain.account;

import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in with address and password, and a code from the second factor where there is one. */
public final class SignIn {
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final OpenSession openSession;
    private final CheckSecondFactor secondFactor;
    private final Transactions transactions;

    public SignIn(
            Accounts accounts,
            Sessions sessions,
            PasswordHashes hashes,
            SecondFactors factors,
            OneTimePasswords oneTimePasswords,
            Transactions transactions,
            StateEvents events,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.openSession = new OpenSession(sessions, events, secrets, clock);
        this.secondFactor = new CheckSecondFactor(factors, oneTimePasswords, clock);
        this.transactions = transactions;
    }

    /**
     * Opens a session, for a browser.
     *
     * @param otp a code from the second factor or one for recovery; null while none was asked for
     */
    public SignInOutcome signIn(EmailAddress email, Password password, @Nullable String otp, Newcomer newcomer) {
        return open(email, password, otp, newcomer, Session.LIFETIME);
    }

    /**
     * Opens a session for a program, as {@link #signIn} does for a browser, but for as long as its access token is good: by it the
     * token can be ended before its time.
     */
    public SignInOutcome forToken(
            EmailAddress email, Password password, @Nullable String otp, ClientName client, Duration lifetime) {
        return open(email, password, otp, Newcomer.by(client), lifetime);
    }

    private SignInOutcome open(
            EmailAddress email, Password password, @Nullable String otp, Newcomer newcomer, Duration lifetime) {
        var account = knownBy(email, password).orElse(null);
        if (account == null) {
            return new SignInOutcome.WrongCredentials();
        }
        if (account.blocked()) {
            return new SignInOutcome.Barred();
        }
        return transactions.run(() -> switch (secondFactor.check(account.id(), otp)) {
            case NOT_ENROLLED, PROVEN ->
                new SignInOutcome.SignedIn(account, openSession.of(account, newcomer, lifetime));
            case MISSING -> new SignInOutcome.OtpRequired();
            case WRONG -> new SignInOutcome.WrongOtp();
        });
    }

    /** Whose address and password these are. Slow: not for a transaction. */
    private Optional<Account> knownBy(EmailAddress email, Password password) {
        var account = accounts.findByEmail(email);
        var hash = account.flatMap(found -> accounts.passwordOf(found.id()));
        if (hash.isEmpty()) {
            hashes.pretend(password);
            return Optional.empty();
        }
        if (!hashes.matches(password, hash.get())) {
            return Optional.empty();
        }
        if (hashes.isOutdated(hash.get())) {
            renew(account.get().id(), hash.get(), hashes.hash(password));
        }
        return account;
    }

    /** Stores a hash that took more work, unless the password was changed meanwhile. */
    private void renew(UserId user, PasswordHash outdated, PasswordHash renewed) {
        transactions.run(() -> accounts.lock(user)
                .flatMap(account -> accounts.passwordOf(user))
                .filter(outdated::equals)
                .ifPresent(hash -> accounts.savePassword(user, renewed)));
    }
}
