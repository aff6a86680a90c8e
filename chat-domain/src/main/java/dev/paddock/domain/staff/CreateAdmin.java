package dev.paddock.domain.staff;

import dev.paddock.domain.Ids;
import dev.paddock.domain.Transactions;
import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Language;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.Password;
import dev.paddock.domain.account.PasswordHashes;
import dev.paddock.domain.account.Role;
import dev.paddock.domain.account.UserId;
import dev.paddock.domain.account.WeakPassword;
import dev.paddock.domain.audit.AuditLog;
import java.time.InstantSource;

/**
 * Making the first admin, or another one, by whoever runs the platform and so can read its database anyway. There never is an
 * admin with a password that was not chosen here.
 */
public final class CreateAdmin {
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final AuditLog auditLog;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public CreateAdmin(
            Accounts accounts,
            PasswordHashes hashes,
            AuditLog auditLog,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens the account of an admin, unless the password is weak or the address somebody's. */
    public CreateAdminOutcome create(EmailAddress email, Password password, DisplayName name, Language language) {
        var weak = WeakPassword.in(password, email, name);
        if (weak.isPresent()) {
            return new CreateAdminOutcome.TooWeak(weak.get());
        }
        var hash = hashes.hash(password); // slow: before the transaction, not in it
        return transactions.run(() -> {
            var now = clock.instant();
            var admin = new Account(
                    new UserId(ids.next()), name, Role.ADMIN, email, language, false, Listing.UNASKED, false, now, now);
            if (!accounts.add(admin, hash)) {
                return new CreateAdminOutcome.EmailTaken();
            }
            auditLog.append(
                    now, admin.person(), "admin.create", "person:" + admin.id().value(), "ok");
            return new CreateAdminOutcome.AdminCreated(admin);
        });
    }
}
