package dev.paddock.domain.account;

import org.jspecify.annotations.Nullable;

/** Showing once more, before something grave, that it is the person who sits there: by their present password. */
public final class ProvePassword {
    private final Accounts accounts;
    private final PasswordHashes hashes;

    public ProvePassword(Accounts accounts, PasswordHashes hashes) {
        this.accounts = accounts;
        this.hashes = hashes;
    }

    /** Whether {@code typed} is the password of {@code user}; null never is. Slow: not for a transaction. */
    public boolean isOf(UserId user, @Nullable Password typed) {
        return typed != null
                && accounts.passwordOf(user)
                        .filter(hash -> hashes.matches(typed, hash))
                        .isPresent();
    }
}
