package dev.paddock.domain.account;

import dev.paddock.domain.Transactions;
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
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.openSession = new OpenSession(sessions, secrets, clock);
        this.secondFactor = new CheckSecondFactor(factors, oneTimePasswords, clock);
        this.transactions = transactions;
    }

    /**
     * Opens a session, for a browser.
     *
     * @param otp a code from the second factor or one for recovery; null while none was asked for
     */
    public SignInOutcome signIn(EmailAddress email, Password password, @Nullable String otp) {
        var account = knownBy(email, password);
        return transactions.run(() -> {
            var outcome = identify(account, otp);
            if (outcome instanceof IdentifyOutcome.Identified identified) {
                var known = identified.account();
                return new SignInOutcome.SignedIn(known, openSession.of(known.id()));
            }
            return (SignInOutcome) outcome; // every other one is
        });
    }

    /** Finds out whose address and password these are, as {@link #signIn} does, but opens nothing. */
    public IdentifyOutcome identify(EmailAddress email, Password password, @Nullable String otp) {
        var account = knownBy(email, password);
        return transactions.run(() -> identify(account, otp));
    }

    private IdentifyOutcome identify(Optional<Account> known, @Nullable String otp) {
        if (known.isEmpty()) {
            return new SignInOutcome.WrongCredentials();
        }
        var account = known.get();
        if (account.blocked()) {
            return new SignInOutcome.Barred();
        }
        return switch (secondFactor.check(account.id(), otp)) {
            case NOT_ENROLLED, PROVEN -> new IdentifyOutcome.Identified(account);
            case MISSING -> new SignInOutcome.OtpRequired();
            case WRONG -> new SignInOutcome.WrongOtp();
        };
    }

    /** Whose address and password these are. Slow: not for a transaction. */
    private Optional<Account> knownBy(EmailAddress email, Password password) {
        var account = accounts.findByEmail(email);
        var hash = account.flatMap(found -> accounts.passwordOf(found.id()));
        if (hash.isEmpty()) {
            hashes.pretend(password);
            return Optional.empty();
        }
        return hashes.matches(password, hash.get()) ? account : Optional.empty();
    }
}
