package dev.paddock.domain.account;

import dev.paddock.domain.Ids;
import dev.paddock.domain.Skeletons;
import dev.paddock.domain.StateEvents;
import dev.paddock.domain.Transactions;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Signing up: as a customer with an account, or as a guest with a name only. */
public final class SignUp {
    /** The form in which a new customer says who they are. */
    public record Application(
            EmailAddress email,
            Password password,
            DisplayName name,
            Language language,
            boolean marketingOptIn,
            Listing listing) {}

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Consents consents;
    private final ReservedNames reservedNames;
    private final OpenSession openSession;
    private final VerifyAddress verifyAddress;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public SignUp(
            Accounts accounts,
            Sessions sessions,
            PasswordHashes hashes,
            Consents consents,
            Skeletons skeletons,
            Transactions transactions,
            StateEvents events,
            VerifyAddress verifyAddress,
            Ids ids,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.consents = consents;
        this.reservedNames = new ReservedNames(accounts, skeletons);
        this.openSession = new OpenSession(sessions, events, secrets, clock);
        this.verifyAddress = verifyAddress;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens an account and a session, unless the name is reserved, the password weak or the address another's; a consent to offers goes into the
     * ledger, and a mail to the address asks whether it is theirs.
     *
     * @param origin where the person comes from, such as a network address; null if that is not known
     */
    public SignUpOutcome customer(Application application, @Nullable String origin, Newcomer newcomer) {
        if (reservedNames.contain(application.name())) {
            return new NameReserved();
        }
        var weak = WeakPassword.in(application.password(), application.email(), application.name());
        if (weak.isPresent()) {
            return weak.get();
        }
        var hash = hashes.hash(application.password()); // slow: before the transaction, not in it
        return transactions.run(() -> {
            var account = account(application);
            if (!accounts.add(account, hash)) {
                return new SignUpOutcome.EmailTaken();
            }
            if (account.marketingOptIn()) {
                consents.record(
                        new Consents.Consent(account.id(), true, account.createdAt(), Consents.TEXT_VERSION, origin));
            }
            verifyAddress.ask(account, application.email());
            return new SignUpOutcome.SignedUp(account, openSession.of(account, newcomer));
        });
    }

    /** Lets a guest in, unless the name is reserved; guests are not found by others and receive no offers until they say so. */
    public SignUpOutcome guest(DisplayName name, Language language, Newcomer newcomer) {
        if (reservedNames.contain(name)) {
            return new NameReserved();
        }
        return transactions.run(() -> {
            var now = clock.instant();
            var account = new Account(
                    new UserId(ids.next()),
                    name,
                    Role.CUSTOMER,
                    null,
                    language,
                    false,
                    Listing.UNASKED,
                    false,
                    now,
                    now);
            accounts.add(account, null);
            return new SignUpOutcome.SignedUp(account, openSession.of(account, newcomer));
        });
    }

    private Account account(Application application) {
        var now = clock.instant();
        return new Account(
                new UserId(ids.next()),
                application.name(),
                Role.CUSTOMER,
                application.email(),
                application.language(),
                application.marketingOptIn(),
                application.listing(),
                false,
                now,
                now);
    }
}
