package dev.paddock.domain.account;

import java.util.List;
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

    /** The account; empty for an unknown person and for one who was erased. */
    Optional<Account> find(UserId id);

    /** {@link #find}, and nobody else changes this account before the surrounding transaction ends. */
    Optional<Account> lock(UserId id);

    Optional<Account> findByEmail(EmailAddress email);

    /** The stored hash, if {@code id} has a password. */
    Optional<PasswordHash> passwordOf(UserId id);

    /** Stores a new password in place of the one there was. Does nothing for a guest or an unknown person. */
    void savePassword(UserId id, PasswordHash hash);

    /** Stores all of {@code account} but its address and creation date, which never change. Does nothing for an unknown one. */
    void save(Account account);

    /**
     * Gives {@code id} another address; returns false, with nothing stored, if it is another's, or if {@code id} is unknown or a guest.
     */
    boolean readdress(UserId id, EmailAddress address);

    /**
     * Forgets name, address and password, and frees the address; the id stays, as the author of what remains. Does nothing for
     * an unknown one.
     */
    void erase(UserId id);

    /** The names of all members of staff, blocked ones included. */
    List<DisplayName> staffNames();

    /** Returns whether nobody ever had an account here: a new store. */
    boolean isEmpty();
}
