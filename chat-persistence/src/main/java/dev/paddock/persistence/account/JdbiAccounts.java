package dev.paddock.persistence.account;

import dev.paddock.domain.account.Account;
import dev.paddock.domain.account.Accounts;
import dev.paddock.domain.account.DisplayName;
import dev.paddock.domain.account.EmailAddress;
import dev.paddock.domain.account.Listing;
import dev.paddock.domain.account.PasswordHash;
import dev.paddock.domain.account.UserId;
import dev.paddock.persistence.name.NameKey;
import dev.paddock.persistence.notification.OfferAudience;
import dev.paddock.persistence.transaction.Database;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Everybody, in the table {@code accounts}. An erased person's row stays, emptied, for what refers to it. */
public final class JdbiAccounts implements Accounts {
    private static final String SELECT = "SELECT * FROM accounts WHERE NOT erased AND ";

    private final Database database;

    public JdbiAccounts(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Account account, @Nullable PasswordHash hash) {
        var email = account.email();
        return database.change(handle -> add(handle, account, email, hash));
    }

    private static boolean add(
            Handle handle, Account account, @Nullable EmailAddress email, @Nullable PasswordHash hash) {
        boolean added = withProfile(handle.createUpdate("""
                                        INSERT INTO accounts (id, name, name_key, role, email, password_hash, language,
                                            marketing_opt_in, listed, listing_asked, blocked, erased, created_at, trusted_since)
                                        VALUES (:id, :name, :nameKey, :role, :email, :hash, :language,
                                            :optIn, :listed, :listingAsked, :blocked, FALSE, :createdAt, :trustedSince)
                                        ON CONFLICT DO NOTHING
                                        """), account)
                        .bind("email", email == null ? null : email.value())
                        .bind("hash", hash == null ? null : hash.value())
                        .bind("createdAt", account.createdAt())
                        .execute()
                == 1;
        if (added && account.wantsOffers()) {
            OfferAudience.note(handle, account.id(), true);
        }
        return added;
    }

    @Override
    public Optional<Account> find(UserId id) {
        return database.read(handle -> find(handle, "id = :key", id.value()));
    }

    @Override
    public Optional<Account> lock(UserId id) {
        return database.lock(handle -> find(handle, "id = :key FOR UPDATE", id.value()));
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return database.read(handle -> find(handle, "email = :key", email.value()));
    }

    @Override
    public Optional<PasswordHash> passwordOf(UserId id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT password_hash FROM accounts WHERE id = :id AND password_hash IS NOT NULL")
                .bind("id", id.value())
                .map((row, context) -> new PasswordHash(row.getString(1)))
                .findOne());
    }

    @Override
    public void savePassword(UserId id, PasswordHash hash) {
        database.alter(handle -> handle.createUpdate("""
                        UPDATE accounts SET password_hash = :hash
                        WHERE id = :id AND password_hash IS NOT NULL AND NOT erased
                        """)
                .bind("hash", hash.value())
                .bind("id", id.value())
                .execute());
    }

    @Override
    public void save(Account account) {
        database.alter(handle -> {
            int known = withProfile(handle.createUpdate("""
                                UPDATE accounts SET name = :name, name_key = :nameKey, role = :role, language = :language,
                                    marketing_opt_in = :optIn, listed = :listed, listing_asked = :listingAsked, blocked = :blocked,
                                    trusted_since = :trustedSince
                                WHERE id = :id AND NOT erased
                                """), account).execute();
            if (known == 1) {
                OfferAudience.note(handle, account.id(), account.wantsOffers());
            }
        });
    }

    @Override
    public boolean readdress(UserId id, EmailAddress address) {
        var known = new AtomicBoolean();
        return database.unlessTaken(handle -> known.set(handle.createUpdate("""
                                        UPDATE accounts SET email = :email
                                        WHERE id = :id AND email IS NOT NULL AND NOT erased
                                        """)
                                .bind("email", address.value())
                                .bind("id", id.value())
                                .execute()
                        == 1))
                && known.get();
    }

    @Override
    public void erase(UserId id) {
        database.alter(handle -> {
            handle.createUpdate("""
                        UPDATE accounts SET name = '', name_key = '', email = NULL, password_hash = NULL, marketing_opt_in = FALSE,
                            listed = FALSE, erased = TRUE
                        WHERE id = :id
                        """).bind("id", id.value()).execute();
            OfferAudience.note(handle, id, false);
        });
    }

    @Override
    public List<DisplayName> staffNames() {
        return database.read(
                handle -> handle.createQuery("SELECT name FROM accounts WHERE role <> 'customer' AND NOT erased")
                        .map((row, context) -> new DisplayName(row.getString("name")))
                        .list());
    }

    @Override
    public boolean isEmpty() {
        return database.read(handle -> handle.createQuery("SELECT id FROM accounts LIMIT 1")
                .mapTo(String.class)
                .findOne()
                .isEmpty());
    }

    private static Optional<Account> find(Handle handle, String condition, String key) {
        return handle.createQuery(SELECT + condition)
                .bind("key", key)
                .map((row, context) -> AccountRows.account(row))
                .findOne();
    }

    private static <S extends SqlStatement<S>> S withProfile(S statement, Account account) {
        return statement
                .bind("id", account.id().value())
                .bind("name", account.name().value())
                .bind("nameKey", NameKey.of(account.name().value()))
                .bind("role", account.role().wireName())
                .bind("language", account.language().tag())
                .bind("optIn", account.marketingOptIn())
                .bind("listed", account.listed())
                .bind("listingAsked", account.listing() != Listing.UNASKED)
                .bind("blocked", account.blocked())
                .bind("trustedSince", account.trustedSince());
    }
}
