package dev.paddock.domain.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody known to the platform. Implementations are safe for use by many threads. */
public interface Accounts {
    /**
     * Stores a new account.
     *
     * @param hash null for guests
     * @return false, with nothing stored, if the e-mail address is another's
     */
    boolean add(Account account, @Nullable PasswordHash hash);

    Optional<Account> find(UserId id);

    Optional<Account> findByEmail(EmailAddress email);

    /** The stored hash, if {@code id} has a password. */
    Optional<PasswordHash> passwordOf(UserId id);

    /** Stores all of {@code account} but its address and creation date, which never change. Does nothing for an unknown one. */
    void save(Account account);

    /** Forgets name, address and password; the id stays, as the author of what remains. */
    void erase(UserId id);

    boolean isEmpty();
}
